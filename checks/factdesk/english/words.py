"""English word lists: function words, verbs and titles (data only)."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _set("a an the this that these those its his her their our my your some any no every each both all")
PREPOSITIONS = _set(
    "of in on at by for from to with without within into onto upon over under above below between among across"
    " against along around about after before behind beside besides beyond despite during except inside near off"
    " outside since through throughout till until toward towards under up down via per like unlike amid"
    " amidst as than"
)
PRONOUNS = _set(
    "i you he she it we they me him her us them who whom whose which what itself himself herself themselves"
    " mine yours hers ours theirs one ones someone somebody anyone everyone there here such"
)
BE = _set("is are was were be been being am isn't aren't wasn't weren't 's 're")
HAVE = _set("has have had having hasn't haven't hadn't")
MODALS = _set(
    "do does did doing done don't doesn't didn't will won't would wouldn't shall shan't should shouldn't can cannot"
    " can't could couldn't may might mightn't must mustn't"
)
AUXILIARIES = BE | HAVE | MODALS
CONJUNCTIONS = _set("and or but nor so yet if whether because although though while when where whereas unless")
ADVERBS = _set(
    "not also only just still already now then again ever never even very too quite rather almost nearly about"
    " approximately roughly around exactly currently today officially finally eventually later soon once first"
    " some more most less least much many few several other another own same both either neither"
    " together alone instead however meanwhile well far further once twice"
)
FUNCTION = (
    ARTICLES
    | PREPOSITIONS
    | PRONOUNS
    | AUXILIARIES
    | CONJUNCTIONS
    | ADVERBS
    | _set("s t d ll ve re mr mrs ms dr sir st total altogether")
)

VERBS = _set(
    "abandon abolish accept accuse achieve acquire add address adopt advance affect agree aim allow announce annex"
    " appear appoint approve argue arrest arrive ask assassinate attack attend attract authorise"
    " authorize average award"
    " ban base bear beat become begin believe belong block bomb boost break bring build burn buy call campaign cancel"
    " capture carry cast catch cause celebrate chair change charge choose claim climb close collapse collect come"
    " command commit complete compose comprise conclude condemn conduct confirm conquer consist"
    " construct consume contain"
    " continue contract control convert convict convince cost count cover crash create cross crush cut"
    " damage deal debut"
    " declare decline decrease defeat defend demand demolish deny depart deploy describe design destroy"
    " detain detonate"
    " develop devastate die direct discover dismiss displace dissolve divide double draft draw drive"
    " drop drown earn edit"
    " elect eliminate emerge employ enact end enjoy enroll enter equal erupt escape establish estimate"
    " evacuate exceed"
    " execute expand expel explain explode export express extend extradite face fail fall fell feature"
    " fight film finance"
    " find fine finish fire fight flee flood fly follow force form found free freeze fund gain gather"
    " generate get give"
    " go govern graduate grant grow guarantee halt happen have head hear hit hold hope host house identify impeach"
    " implement import impose imprison improve include increase inaugurate indict infect inherit injure"
    " install invade"
    " invent invest invite issue jail join jump keep kidnap kill know land last launch lead leak learn leave lie link"
    " list live locate lose maintain make manage manufacture march mark marry measure meet merge mine"
    " move murder name"
    " nationalise nationalize negotiate nominate notice number obtain occupy occur offer open operate oppose order"
    " organise organize orbit oust overthrow overtake own paint participate pass pay perform persuade"
    " plan play pledge"
    " plunge pose possess premiere present preside prevent print privatise privatize produce promise propose protect"
    " prove provide publish pull purchase push put quit raise ran rank ratify reach read receive recognise recognize"
    " record recover reduce refuse reign reject release rely remain remove rename renew rent reopen"
    " repeal replace report"
    " represent require rescue reside resign resolve respond restore resume retain retire return reveal rise rule run"
    " say score secure see seek seize sell send sentence separate serve set settle shoot show shrink"
    " shut sign sing sink"
    " sit slip soar spark speak spend spread stage stand start state station stay step stop stretch"
    " strike stun submit"
    " succeed sue suffer supply support surge surpass surrender survive suspend sustain take teach tell test think"
    " threaten top total trade train transfer travel treat triple trigger try turn tumble unite unveil uphold use"
    " vaccinate veto visit vote vow walk want warn watch weigh win withdraw witness work worth wound write yield"
    " strengthen employ sponsor abduct ambush besiege bombard shell storm sail sweep topple capsize derail quarantine"
    " diagnose hospitalise hospitalize prescribe treat sequence measure clock knock lift hoist pocket"
    " net concede equalise"
    " notch break shatter tie bowl bat crown relegate promote qualify host stage span stretch flow drain"
    " pump mine drill"
)

SPEECH = _set(
    "say tell claim announce report believe think argue warn add note confirm declare state reveal suggest allege"
    " insist maintain recall write explain estimate acknowledge admit stress know show mean find learn"
    " hear understand"
    " agree conclude promise assert contend remind indicate describe"
)
"""Verbs whose complement is a clause of its own."""

LIGHT = _set(
    "take happen occur come begin start follow be have go remain stay make see place end fall date run last stand"
)
"""Verbs that add no event of their own beside a noun for one ("the annexation took place in 2014")."""

TITLES = _set(
    "minister president premier chancellor chairman chairwoman chairperson chair chief head director secretary"
    " ambassador envoy spokesman spokeswoman spokesperson governor mayor commander king queen prince emir sultan pope"
    " general colonel admiral captain marshal coach manager editor prosecutor judge justice senator treasurer"
    " commissioner speaker ceo cfo coo cto vice-president rector dean principal superintendent sheriff consul"
    " attorney bishop archbishop cardinal rabbi imam patriarch conductor founder owner trainer"
)
"""The last word of a title that one person holds (its head)."""

UNSURE_TITLE = _set(
    "former ex acting interim designate elect late then outgoing incoming future onetime ousted deposed"
    " caretaker honorary emeritus shadow would-be self-proclaimed retired disgraced next previous"
)
"""Words beside a title that say it is not simply held now."""
