"""Forms of English words that no rule makes: irregular verbs, derivations, peoples (data only)."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    rows = (row.split(":") for row in text.strip().splitlines())
    return {form: base.strip() for base, forms in rows for form in forms.split()}


IRREGULAR = _pairs(
    """
    arise: arose arisen
    bear: bore bears bearing
    born: birth births
    beat: beaten beats beating
    become: became
    begin: began begun beginning beginnings
    bend: bent
    bid: bids bidding
    bind: bound
    bleed: bled
    blow: blew blown
    break: broke broken
    breed: bred
    bring: brought
    broadcast: broadcasts
    build: built builds
    burn: burnt
    buy: bought purchase purchased purchases purchasing
    catch: caught
    choose: chose chosen choice
    come: came
    creep: crept
    deal: dealt
    dig: dug
    draw: drew drawn
    drink: drank drunk
    drive: drove driven
    eat: ate eaten
    fall: fell fallen
    feed: fed
    feel: felt
    fight: fought
    find: found findings finding
    flee: fled
    fly: flew flown flight flights
    forbid: forbade forbidden
    forget: forgot forgotten
    freeze: froze frozen
    get: got gotten
    give: gave given gift gifts
    go: went gone goes
    grow: grew grown growth
    hang: hung
    hear: heard hearing hearings
    hide: hid hidden
    hold: held holder holders
    keep: kept
    know: knew known
    lay: laid
    lead: led
    leave: left
    lend: lent loan loans loaned
    lie: lain lying
    light: lit
    lose: lost loss losses
    make: made maker makers
    mean: meant
    meet: met
    overcome: overcame
    overtake: overtook overtaken
    overthrow: overthrew overthrown
    pay: paid
    rebuild: rebuilt
    ride: rode ridden
    ring: rang rung
    rise: rose risen
    run: ran running runner runners
    say: said
    see: saw seen
    seek: sought
    sell: sold sale sales
    send: sent
    shake: shook shaken
    shine: shone
    shoot: shot shots shootings shooting
    show: showed shown
    shrink: shrank shrunk
    sing: sang sung
    sink: sank sunk
    slide: slid
    sit: sat
    slay: slew slain
    sleep: slept
    speak: spoke spoken
    spend: spent
    spin: spun
    stand: stood
    steal: stole stolen theft
    stick: stuck
    strike: struck stricken
    swear: swore sworn
    sweep: swept
    swim: swam swum
    swing: swung
    take: took taken
    teach: taught
    tear: tore torn
    tell: told
    think: thought
    throw: threw thrown
    undergo: underwent undergone
    understand: understood
    undertake: undertook undertaken
    wake: woke woken
    wear: wore worn
    uphold: upheld upholds upholding
    win: won winner winners winning
    withhold: withheld withholds withholding
    withdraw: withdrew withdrawn withdrawal withdrawals
    write: wrote written
    """
)
"""Forms that no rule makes, by the base form; nouns that carry the same event stand with their verb."""

KEPT = _set(
    "government governments parliament parliaments department apartment document documents element moment comment"
    " tournament tournaments monument instrument statement statements environment experiment cement segment"
    " compliment supplement implement foundation station stations nation nations ration united news series"
    " species politics economics physics athens paris brussels wales texas arkansas kansas massachusetts"
    " illinois james charles thomas francis davis williams jones adams netherlands philippines emirates"
    " christmas mars venus asian process business princess congress press class cross red hundred"
    " embed shed bed seed feed speed breed need deed indeed exceed mohammed ahmed hamed saeed sayed javed"
    " king ring spring string thing things sing wing beijing during morning evening ceiling nothing"
    " anything something"
    " sterling viking boeing bing ping sting bring swing cling fling sling ministry union unions religion"
    " region regions million millions billion billions trillion opinion champion champions legion onion companion"
    " session mission missions passion question fashion version pension tension mansion dimension profession"
    " commission commissions section sections action function fraction auction portion motion nation option potion"
    " lotion emotion notion caption condition position tradition ambition mention attention convention"
    "  corporation reputation constitution institution institutions revolution"
    " resolution  institute garment torment pigment fragment lament university universities"
)
"""Words whose ending only looks like a suffix, or that have grown away from their verb."""

PEOPLES = _pairs(
    """
    afghanistan: afghan afghans
    albania: albanian
    algeria: algerian
    america: american
    angola: angolan
    argentina: argentine argentinian argentinean
    armenia: armenian
    australia: australian
    austria: austrian
    azerbaijan: azerbaijani azeri
    bahrain: bahraini
    bangladesh: bangladeshi
    belarus: belarusian
    belgium: belgian
    bolivia: bolivian
    bosnia: bosnian
    brazil: brazilian
    britain: british
    bulgaria: bulgarian
    cambodia: cambodian
    cameroon: cameroonian
    canada: canadian
    chad: chadian
    chile: chilean
    china: chinese
    colombia: colombian
    congo: congolese
    croatia: croatian
    cuba: cuban
    cyprus: cypriot
    denmark: danish
    ecuador: ecuadorian
    egypt: egyptian
    england: english
    eritrea: eritrean
    estonia: estonian
    ethiopia: ethiopian
    europe: european
    finland: finnish
    france: french
    georgia: georgian
    germany: german
    ghana: ghanaian
    greece: greek
    guatemala: guatemalan
    haiti: haitian
    hungary: hungarian
    iceland: icelandic
    india: indian
    indonesia: indonesian
    iran: iranian
    iraq: iraqi
    ireland: irish
    israel: israeli
    italy: italian
    jamaica: jamaican
    japan: japanese
    jordan: jordanian
    kazakhstan: kazakh
    kenya: kenyan
    korea: korean
    kosovo: kosovan
    kuwait: kuwaiti
    kyrgyzstan: kyrgyz
    latvia: latvian
    lebanon: lebanese
    libya: libyan
    lithuania: lithuanian
    malaysia: malaysian
    mali: malian
    malta: maltese
    mexico: mexican
    moldova: moldovan
    mongolia: mongolian
    morocco: moroccan
    mozambique: mozambican
    myanmar: burmese
    nepal: nepalese nepali
    netherlands: dutch
    nicaragua: nicaraguan
    niger: nigerien
    nigeria: nigerian
    norway: norwegian
    oman: omani
    pakistan: pakistani
    palestine: palestinian
    peru: peruvian
    philippines: filipino philippine
    poland: polish
    portugal: portuguese
    qatar: qatari
    romania: romanian
    russia: russian
    rwanda: rwandan
    senegal: senegalese
    serbia: serbian
    singapore: singaporean
    slovakia: slovak
    slovenia: slovenian
    somalia: somali
    spain: spanish
    sudan: sudanese
    sweden: swedish
    switzerland: swiss
    syria: syrian
    taiwan: taiwanese
    tajikistan: tajik
    tanzania: tanzanian
    thailand: thai
    tibet: tibetan
    tunisia: tunisian
    turkey: turkish
    uganda: ugandan
    ukraine: ukrainian
    uruguay: uruguayan
    uzbekistan: uzbek
    venezuela: venezuelan
    vietnam: vietnamese
    yemen: yemeni
    zambia: zambian
    zimbabwe: zimbabwean
    catalonia: catalan
    scotland: scottish
    wales: welsh
    chechnya: chechen
    crimea: crimean
    """
)
"""The adjective of a country or region -> its name."""
