"""English verbs and their forms (data only)."""

from __future__ import annotations

from factdesk.english.words import wordset

VERBS = wordset(
    """
    fear worry reckon feed breed bleed speed seed heed weed guard rank pilot shelter monitor quarry staff crew
    enrol enroll recycle emit unveil bury breach orbit hoist
    rent lend flood
    apply insist adjust annul arrange borrow bother confess convey evaluate forgive hate imagine isolate quash secede
    suppose
    abandon abduct abolish accept accuse achieve acquire acquit activate adapt add address adjourn administer
    admire adopt advance affect affirm agree aim airlift allow alter ambush amend annex announce apologise apologize
    appear appoint approve argue arm arrest arrive ask assassinate assemble assign assure attach attack attain
    attend attract authorise authorize average award bail ban bar base bat bear beat become begin believe belong
    besiege bind bite block bomb bombard boost bow bowl break brew bring broadcast build burn bury buy bypass
    call campaign cancel canvass capsize capture carry cast catch cause cede celebrate certify chair change
    charge chase chat choose cite claim clash clean climb clinch cling clock close club coach collapse collect
    combine come comfort command commemorate commission commit compare compensate compete complain complete
    comply compose comprise concede concern conclude condemn conduct confine confirm confiscate confront connect
    conquer consider consist constitute construct consult consume contain contend contest continue contract
    contribute control convert convict convince cooperate coordinate cope correct cost count cover crack craft
    crash crawl create criticise criticize cross crown crush cultivate cure cut cycle dam damage dance dare date
    deal debut decide declare decline decode decorate decrease dedicate deem defeat defend delay delete deliver
    demand demolish denounce deny depart deploy deport deposit derail derive describe deserve design destroy
    detain detect determine detonate devastate develop devise diagnose die dig diminish direct disappear disband
    discharge disclose discover discuss dismiss displace disrupt dissolve distribute dive divide dock document
    donate double downgrade draft drag drain draw drift drill drive drop drown dry dump earmark earn ease edge
    edit eject elaborate elect eliminate embark embrace emerge emit employ enable enact encounter encourage end
    endure enforce engage enhance enjoy enlarge enroll ensure enter entitle equal equalise equip erect erode
    erupt escape establish estimate evacuate evict evolve examine excavate exceed exclude execute exempt exhibit
    exile exist expand expel explain explode export express extend extinguish extract extradite face fade fail
    fall farm feature fell ferry fight file fill film finance find fine finish fire fit fix flank flatten flee
    float flood flourish flow fly focus follow force forecast foresee forget form formulate found free freeze
    fulfil fulfill fund gain galvanise garner gather generate get give glide go govern grab graduate grant gross
    grow guarantee halt handle hang happen harm harvest haul head heal hear highlight hire hit hoist hold hope
    hospitalise hospitalize host house hurt identify ignite ignore illustrate immigrate impeach impede implement
    import impose impound impress imprison improve inaugurate include incorporate increase incur indict infect
    inherit inject injure inspect inspire install instruct insure intend intensify interview introduce invade
    invent invest investigate invite involve irrigate issue jail join jump keep kidnap kill knit knock know
    label lag land last launch lay lead leak lean learn lease leave lend lengthen let licence license lie lift
    light line link list listen litter live load locate lodge loom loot lose lower lure mail maintain make
    manage manufacture map march mark marry marshal master mean measure mediate meet melt mention merge migrate
    mint miss mobilise mobilize modify monitor motivate mount move murder name narrow nationalise nationalize
    near need neglect negotiate nest net nominate notch notice notify nullify number oblige observe obstruct
    obtain occupy occur offend offer omit open operate oppose orbit order organise organize originate oust
    outlaw outlive outnumber outpace outweigh overcome overlook oversee overtake overthrow overturn owe own pack
    paint participate partner pass patrol pay peak pen penalise perform permit persuade phase photograph pick
    pilot pitch plan plant play plead pledge plot plunge pocket point populate portray pose possess post
    postpone pour practise precede predict prefer premiere prepare prescribe present preserve preside press
    prevail prevent price print privatise privatize proceed process proclaim procure produce prohibit prolong
    promise promote prompt pronounce propel propose prosecute protect prove provide publish pull pump purchase
    pursue push put qualify quarantine question quit quote race raid rain raise ran rank rape rate ratify reach
    react read realise realize rebound rebuild recall receive recognise recognize recommend record recover
    recruit recycle redeem reduce refer reflect reform refurbish refuse regain register regret regulate reign
    reinforce reinstate reiterate reject relate relax release relegate relieve relocate rely remain remark
    remember remove rename renew rent reopen repair repatriate repay repeal repeat repel replace replicate reply
    report represent request require rescind rescue research reserve reshape reside resign resolve respect
    respond restore result resume retain retire retreat return reunite reveal revise revive revoke reward ride
    ring rip rise roam rob roll round rule run rush sabotage sack sail salute sanction save say scale scan
    scatter schedule score scrap screen seal search secure see seek seem seize select sell send sentence
    separate sequence serve set settle shape share shatter shed shell shelter shift shine ship shoot shorten
    show showcase shrink shut sign signal simplify sing sink sit situate skip slash slide slip slow slump smash
    smuggle snow soar solve sort span spare spark speak specialise specialize specify spend spill spin sponsor
    spot spray spread squeeze stabilise stabilize staff stage stagger stall stamp stand start state station stay
    steal steer stem step stimulate stop store storm stream strengthen stretch strike strip study stun subdue
    submit subscribe subside succeed succumb sue suffer suggest suit summon supervise supply support suppress
    surge surpass surrender survive suspect suspend sustain swap swear sweep swell swim swing switch tackle take
    target tax teach tear tell term terminate test testify thank think threaten throw tie tighten tip top topple
    torture toss total touch tour tow trace track trade train transfer translate transmit transport trap travel
    traverse treat trick trigger trim triple triumph try tumble tune turn undergo undermine understand undertake
    unify unite unseat unveil update upgrade uphold urge use usher utilise utilize vacate vaccinate value vanish
    vary venture verify veto view violate visit volunteer vote vow wage wait wake walk want warn watch weaken
    wear weave wed weigh welcome widen win wipe wish withdraw witness wonder work worsen worth wound wrap wreck
    write yield
    accelerate access accommodate accompany accrue accumulate acknowledge advise afford aid alert allege
    allocate amount amuse analyse analyze anchor annul appeal appreciate apprehend approach arise ascend assess assist
    assume astonish audit automate avert avoid await backfire balance banish bargain battle befall behave bend
    benefit betray blame blast blaze bless blow blur boast boil bolster book border boycott breathe bruise
    bulldoze burden burst buttress calculate care cease challenge check cheer circulate clarify classify
    coincide collide colonise colonize combat compel compile compromise conceal conceive concentrate conflict
    confuse congratulate conserve consolidate constrain contemplate convene converge converse copy correspond
    corrupt credit cripple crumble curb dampen dazzle debate decay deceive deepen defraud defuse degrade delight
    delve denote depend deplete deplore deprive descend despise detail deter deteriorate deviate devote dictate
    differ digest dip disagree disapprove discard discipline disconnect discontinue discourage discriminate
    disguise dislike dismantle dispatch disperse display displease dispose dissent dissipate dissuade
    distinguish distort distract disturb diversify divert dodge dominate dramatise dwarf dwell dwindle echo
    eclipse educate elapse elicit elude embarrass embed embody emphasise emphasize empower emulate enclose
    encompass endanger endorse endow engulf enlist enrage enrich ensue entail entertain entrench envy equate
    erase escalate escort espouse evade evaporate evoke exacerbate exaggerate excel exchange excite excuse exert
    exhaust expect experience experiment expose fabricate facilitate fascinate favor favour fetch filter flash
    flatter flaunt fluctuate flush foil forbid foster fracture frighten frustrate fuel fumble fuse gamble gauge
    gaze glow grasp graze greet grieve grip grumble guess halve hamper harass harbour harden hasten haunt heat
    heighten hesitate hide hinder honor honour hover hug hunt hurl illuminate imitate impair imperil imply
    incite indicate induce infiltrate inflate inflict influence inform infuriate inhibit initiate innovate
    inquire insert instil integrate interact intercept interfere interpret interrogate interrupt intervene
    invoke irritate jeopardise jeopardize joke judge juggle justify kick kneel lament languish laugh leap
    lecture legislate lessen levy linger litigate loosen love magnify manipulate market matter maximise merit
    mimic minimise minimize mirror misjudge mislead misuse mix mock modernise modernize mourn multiply narrate
    navigate nourish nurse nurture obey offset ooze oppress orchestrate oscillate outlast outline outperform
    outrage outrank outsell outshine outstrip overhaul overlap override overrun overshadow overwhelm partake
    pause penetrate perceive perish permeate perpetuate perplex persist pester picture pierce pinpoint placate
    plague plough plummet ponder pool praise preach preclude predate predominate preoccupy presume prioritise
    profess profit prosper protest provoke publicise punch punctuate punish purge puzzle quell quench quicken
    rally readmit reap reappear reassure rebel rebuff rebuke recede reclaim recoil reconcile reconsider
    reconstruct recoup recuperate redirect rediscover redraw refine refrain refuel regard regroup rehearse
    reimburse rejoice rejoin rekindle relay relinquish relish remedy remind reminisce renege renovate repent
    replenish repress reproduce resemble resent reshuffle resist resonate resort rest restart restrain restrict
    restructure resurface retaliate rethink retrieve revamp revel revisit revitalise revolt revolutionise
    revolve rewrite risk rival roar rotate rouse ruin sadden safeguard satisfy saturate savour scold scour
    scramble scrape scratch scream scrutinise segregate sense shadow shame shelve shiver shock shop shout shove
    shower shrug shun sift sigh simmer slaughter slay slice smell smile soften sow spearhead speculate spike
    spoil sprawl spring sprint spur squander stain startle starve sterilise stifle stir strain strive struggle
    stumble submerge substitute subtract suffice suffocate supersede supplant supplement surface surmount
    surprise surround survey swallow swarm sway swerve symbolise tally tamper tangle tarnish taste tempt tend
    terrify terrorise thaw thrash thrill thrive throng thwart tolerate torch torment trail transcend transform
    transplant tremble twist unleash unload unnerve unravel unsettle uproot utter validate veer vie visualise
    wander wane waste waver whip whisper wield wither withhold withstand worship wrestle yearn
    account answer box brake bridge camp chain chart comment condition contact contrast cook cry define dispute
    divorce doubt dress eat emigrate expire explore feel furnish guide help inhabit limit lock look memorialise
    object park patent phone place poison police pollute renounce reverse review shake source stock team
    telephone televise title trouble trust type voice
    """
)
"""Verbs by their base form."""

NOUNS_TOO = wordset(
    """
    address advance aim arm arrest attack award ban bar base bat beat block bomb bow bowl break broadcast build
    burn call campaign capture cast cause change charge chat claim clash climb coach collapse comfort command
    commission concern conduct contest contract control cost count cover crack craft crash cross crush cure cut
    cycle dam damage dance date deal debut decline decrease defeat delay demand deposit design dock document
    double draft drag draw drift drill drive drop dump edge end escape estimate exhibit exile export express
    extract face fall farm feature ferry fight file fill film finance find fine finish fire fix flank float
    flood flow fly focus force forecast form freeze function fund gain gather grant guarantee halt harm harvest
    head hit hold hope host house hurt import increase interview invite issue jail join jump keep kill label
    land last launch lead leak lease leave licence license lie lift light line link list litter load loot lower
    mail make map march mark marshal master mean measure meet mine mint miss monitor mount move murder name
    narrow near need nest net notice number offer open order outlaw own pack paint partner pass patrol pay peak
    pen phase pick pilot pitch plan plant play pledge plot plunge pocket point pose post present preserve press
    price print process produce promise pull pump purchase push qualify quarantine question quote race raid rain
    raise rank rape rate reach rebound record reform regret release remark rent repair repeat reply report
    request rescue research reserve respect result retreat return reveal reward ride ring rise roll round rule
    run rush sack sail sanction save scale scan schedule score screen seal search secure sentence separate set
    shape share shell shelter shift shine ship shoot show sign signal sink skip slide slip slump snow sort span
    spark spill spin spot spray spread staff stage stall stamp stand start state station stay steal steer stem
    step stop store storm stream stretch strike strip study suit supply support surge surrender suspect swap
    sweep swing switch tackle target tax tear term test throw tie tip top torture total touch tour tow trace
    track trade train transfer transport trap travel treat trick trigger triumph try turn upgrade use value veto
    view visit volunteer vote vow wage wait walk want warn watch wear welcome win wish witness wonder work worth
    wound wreck yield
    access aid alert amount anchor appeal approach audit balance bargain battle benefit blame blast blaze blow
    boast boil book border boycott breach burden burst care challenge check cheer combat compromise conflict
    copy credit curb debate decay delight detail dip discharge discipline dispatch display dissent dodge echo
    envy escort exchange excuse experience experiment favor favour filter flash flush fracture fuel gamble gauge
    grip guess harbour heat hide honor honour hunt influence joke judge kick laugh lecture levy love market
    matter merit mirror mix nurse offset outline outrage overhaul pause picture plague plough pool praise profit
    protest punch puzzle rally rebel regard relay remedy resort rest restart revolt risk rival roar ruin
    safeguard scramble scratch scream sense shadow shame shock shop shout shower sigh slaughter slice smell
    smile spike spoil spring sprint spur stain strain struggle supplement surface surprise survey swarm tally
    taste thaw thrill torch trail transplant twist waste whip whisper
    account answer box brake bridge camp chain chart comment condition contact contrast cook cry dispute divorce
    doubt dress guide help limit lock look object park patent phone place poison police review source stock team
    telephone title trouble trust type voice
    """
)
"""Verbs whose base form is as often a noun ("plan", "visit")."""

PAST = wordset(
    """
    arose bore beat became began broke chose came drew drank drove ate fell flew forbade forgot froze gave went
    grew hid knew lay rode rang rose ran saw shook shrank sang sank spoke stole swore swam took tore threw
    underwent woke wore withdrew wrote overcame overtook overthrew blew
    """
)
"""Irregular forms that are the past and never the participle."""

PARTICIPLES = wordset(
    """
    arisen borne beaten begun broken chosen done drawn drunk driven eaten fallen flown forbidden forgotten
    frozen given gone grown hidden known lain ridden rung risen seen shaken shown shrunk sung sunk spoken stolen
    stricken sworn swum taken torn thrown undergone woken worn withdrawn written overtaken overthrown blown born
    been slain
    """
)
"""Irregular forms that are the participle and never the past."""

PAST_OR_PARTICIPLE = wordset(
    """
    sat slid burst spat strode wed bet leapt dreamt learnt smelt spelt spilt spoilt bent bid bound bled bred
    brought broadcast built burnt bought caught cast cost cut dealt dug fed felt fought
    found fled flung got hung heard hit held hurt kept laid led left lent let lit lost made meant met paid put
    read rebuilt said sought sold sent set shed shone shot shut slept spent spun spread stood stuck struck swept
    swung taught told thought understood wept won wound split quit upheld withheld
    """
)
"""Irregular forms that are either."""

SPEECH = wordset(
    "say tell claim announce report believe think argue warn add note confirm declare state reveal suggest allege"
    " insist maintain recall write explain estimate acknowledge admit stress know show mean find learn"
    " hear understand"
    " agree conclude promise assert contend remind indicate describe"
)
"""Verbs whose complement is a clause of its own."""

LIGHT = wordset(
    "take happen occur come begin start follow be have go remain stay make see place end fall date run last stand"
)
"""Verbs that add no event of their own beside a noun for one ("the annexation took place in 2014")."""

ERGATIVE = wordset(
    "open close reopen start begin end stop finish launch sink capsize collapse explode burn break split merge shut"
    " resume expand land dissolve adjourn crash"
)
"""Verbs whose object is what their subject is without one: "the king opened the tunnel", "the tunnel opened"."""
