"""Words that belong together though no suffix rule says so, and two spellings of one word (data only)."""

from __future__ import annotations


def _families(text: str) -> dict[str, str]:
    """The first word of each family by all the others."""
    groups = (group.split(":") for group in text.replace("\n", " ").split(";") if group.strip())
    return {form: base.strip() for base, forms in groups for form in forms.split()}


DERIVED = _families(
    """
    die: died dies dying death deaths dead fatality fatalities; destroy: destruction;
    describe: description descriptions; consume: consumption consumer; resume: resumption; assume: assumption;
    produce: production productions producer producers; reduce: reduction reductions; introduce: introduction;
    construct: construction; solve: solution solutions; resolve: resolution; permit: permission;
    admit: admission admissions; submit: submission; omit: omission; expel: expulsion expelled; compel: compelled;
    receive: reception receipt; agree: agreed agreement agreements agreeing; recognize: recognition;
    discover: discovery discoveries; use: used using uses; independent: independence; employ: employment;
    devolve: devolution; apply: application applications applicant applicants; publish: publication publications;
    demolish: demolition; abolish: abolition; explode: explosion explosions exploded; erode: erosion;
    expand: expansion; extend: extension extensions; suspend: suspension; divide: division; convert: conversion;
    revise: revision revisions; supervise: supervision; televise: television; arrive: arrival arrivals;
    approve: approval approvals; remove: removal; dismiss: dismissal dismissals; renew: renewal; refuse: refusal;
    deny: denial denials; bury: burial; survive: survival survivor survivors; propose: proposal proposals;
    try: trial trials; seize: seizure seizures; close: closure closures; depart: departure; fail: failure failures;
    sign: signature signatures signatory signatories; expose: exposure; disclose: disclosure;
    appear: appearance appearances; attend: attendance attendee attendees; perform: performance performances;
    accept: acceptance; exist: existence; resist: resistance; assist: assistance; accede: accession;
    succeed: success; marry: marriage marriages; found: founder founders founding founded;
    own: owner owners ownership; inhabit: inhabitant inhabitants; launch: launches launched launching;
    arrest: arrests; imprison: imprisonment; hijack: hijacker hijackers hijacking hijackings; reign: reigned;
    long: length lengths; high: height heights; wide: width; deep: depth depths; man: men; woman: women;
    child: children; person: persons; foot: feet; mouse: mice; tooth: teeth; goose: geese; louse: lice; ox: oxen;
    live: life lives alive; leave: leaf; half: halves halve halved halving; shelve: shelf; calve: calf; wife: wives;
    wolf: wolves; knife: knives; thief: thieves; loaf: loaves; hoof: hooves; scarf: scarves; wharf: wharves;
    sheaf: sheaves; dwarf: dwarves; elf: elves; self: selves; staff: staves;
    crisis: crises; analyse: analysis analyses; diagnose: diagnosis diagnoses; thesis: theses; base: basis;
    hypothesis: hypotheses; synthesis: syntheses; parenthesis: parentheses; oasis: oases; axis: axes;
    medium: media; criterion: criteria; phenomenon: phenomena; stadium: stadia; referendum: referenda;
    memorandum: memoranda; millennium: millennia; spectrum: spectra; bacterium: bacteria; curriculum: curricula;
    aquarium: aquaria; index: indices; appendix: appendices; matrix: matrices; vertex: vertices; fungus: fungi;
    nucleus: nuclei; alumnus: alumni; cactus: cacti; stimulus: stimuli; radius: radii; formula: formulae;
    plateau: plateaux plateaus; bureau: bureaux bureaus; chateau: chateaux chateaus; tableau: tableaux;
    lie: lay laid lays laying; ski: skis skied skiing; referee: refereed; cover: coverage;
    center: centre centres centers;
    theater: theatre theatres theaters; meter: metre metres meters; kilometer: kilometre kilometres kilometers;
    liter: litre litres liters; fiber: fibre; defense: defence defences; offense: offence offences;
    license: licence licences licensed; program: programme programmes programs; grey: gray; labor: labour;
    harbor: harbour harbours harbors; color: colour colours colors; honor: honour honours; favor: favour;
    neighbor: neighbour neighbours neighbors; armor: armour armoured armored; endeavor: endeavour; tire: tyre tyres;
    plow: plough; judgement: judgment; jail: gaol jailed; cease-fire: ceasefire ceasefires;
    enter: entry entries entrance; register: registration registrations;
    occupy: occupation occupations occupier occupiers; pay: payment payments; conclude: conclusion conclusions;
    exclude: exclusion; include: inclusion; intrude: intrusion; transmit: transmission transmissions;
    retain: retention; abstain: abstention abstentions; detain: detention detentions detainee detainees;
    intervene: intervention interventions; subscribe: subscription subscriptions subscriber subscribers;
    redeem: redemption; acquire: acquisition acquisitions; compose: composition compositions composer composers;
    define: definition; repeat: repetition; compete: competition competitor competitors;
    explain: explanation explanations; proclaim: proclamation; crown: coronation coronations crowning;
    betray: betrayal; portray: portrayal; dispose: disposal; reverse: reversal; insure: insurance; guide: guidance;
    clear: clearance; maintain: maintenance; disappear: disappearance; occur: occurrence; reside: residence;
    inherit: inheritance; comply: compliance; rely: reliance; invent: invention inventions inventor inventors;
    design: designer designers; kill: killer killers; create: creation creations creator creators;
    manufacture: manufacturer manufacturers; supply: supplier suppliers; rob: robbery robberies robber robbers;
    conquer: conquest conqueror conquerors; assassinate: assassin assassins; weigh: weight weights;
    strong: strength; believe: belief; prove: proof; advise: advice; bankrupt: bankruptcy; wed: wedding weddings;
    merge: merger mergers; emerge: emergence; recover: recovery recoveries; deliver: delivery deliveries;
    inquire: inquiry inquiries; abduct: abduction abductions; instruct: instruction instructions;
    obstruct: obstruction; deduct: deduction; shut: shutdown shutdowns; hand: handover; bail: bailout bailouts;
    buy: buyout; walk: walkout walkouts; lock: lockdown lockdowns; crack: crackdown; withdraw: pullout pullback;
    injure: injury injuries; poor: poverty; able: ability; free: freedom; depose: deposition;
    expire: expiry expiration; renounce: renunciation; pronounce: pronunciation; denounce: denunciation;
    succumb: succumbed; secede: secession; concede: concession; recede: recession; contend: contention;
    pursue: pursuit; breathe: breath; bathe: bath; lose: loser losers; begin: beginner; borrow: borrower borrowers;
    lend: lender lenders; mean: meaning; besiege: siege sieges besieged; flood: flooding;
    bomb: bombing bombings bomber bombers; strike: striker strikers; ship: shipment shipments shipping;
    liberate: liberator liberators; graduate: graduation graduates; vary: variation variety; rotate: rotation;
    migrate: migrant migrants migration; immigrate: immigrant immigrants immigration;
    emigrate: emigrant emigrants emigration; spell: spelling; metro: metropolitan;
    """
)
"""Nouns and other forms by the word that they are compared as."""


def _sayings(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The runs of words that say what a verb does, by that verb."""
    rows = (row.split(":") for row in text.strip().splitlines())
    return {verb.strip(): tuple(tuple(run.split()) for run in runs.split(";")) for verb, runs in rows}


TOLL = _sayings(
    """
    kill: die; cost life; claim life; take life; lose life
    die: kill; cost life; claim life; take life; lose life
    """
)
"""How reports tell how many a disaster killed, in whatever words the fact has it."""

ROOM = _sayings(
    """
    carry: have room for; has room for; with room for; capacity of
    hold: have room for; has room for; with room for; capacity of; accommodate; seat
    seat: have room for; has room for; with room for; capacity of; accommodate; hold
    accommodate: have room for; has room for; with room for; capacity of; hold; seat
    """
)
"""How reports tell how many can be carried or can find a place."""

RISE = _sayings(
    """
    rise: increase; grow; climb
    increase: rise; grow; climb
    grow: rise; increase; climb
    climb: rise; increase; grow
    fall: decrease; decline; drop
    decrease: fall; decline; drop
    decline: fall; decrease; drop
    drop: fall; decrease; decline
    """
)
"""How reports tell by how much a figure rose or fell."""

LASTED = _sayings("last: go on for; drag on for; run for")
"""How reports tell how long something lasted."""

SCORED = _sayings(
    """
    beat: win; victory; defeat
    defeat: win; victory; beat
    """
)
"""How reports tell who won, with the score."""
