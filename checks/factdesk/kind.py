"""A kind of check: what a rule of it says, and the two questions it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple

from factdesk.packed import Packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from factdesk.document import Document
    from factdesk.model import Claim, Finding

Level = Literal["off", "note", "warning", "error"]


class Form(NamedTuple):
    """Metadata of a text field in an entry: the pattern it must match, and how to say what is wanted.

    `Annotated[str, Form(r"\\d{4}-\\d\\d-\\d\\d", "a date such as 2024-12-06")]`
    """

    pattern: str
    wanted: str


class Rule(NamedTuple):
    """One entry of a rules file, or the options of a check that needs none.

    `id` is `<kind>/<slug>`, or the kind alone for a check. `entry` is an `Entry` of the kind.
    """

    id: str
    kind: str
    level: str
    path: str
    line: int
    entry: Any


class Kind:
    """One kind of check. Made once per run from all its rules, so that a thousand are one pass.

    The docstring of a subclass is its manual page (`factdesk explain`): one line that says what
    is checked, prose, and a `yaml` block, whose `pass` and `fail` examples are run by the tests.

    `name` is the name of its file and, with `section`, its key in rules.yaml: a kind with a
    section has a list of entries there; one without is a check under `checks:`, on at `level`.
    A `silent` kind makes claims of what is wrong only, so that a rule which is met nowhere is good
    news; of any other such a rule is said aloud, like a test that did not run.
    `Entry` is a NamedTuple class. Its fields are the keys of an entry (a trailing underscore is
    dropped: `pass_`, `from_`), their types say what is accepted (`str`, `bool`, a `Literal` of
    words, `Annotated[str, Form]`, a tuple of these or of entries, another NamedTuple), and those
    without a default must be given. A docstring line `field: meaning` describes a field.
    """

    name: ClassVar[str]
    section: ClassVar[bool] = True
    level: ClassVar[Level] = "error"
    silent: ClassVar[bool] = False
    Entry: ClassVar[Any]

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        """`known` are the rules of all kinds. `counted` says that this run reports how often a
        rule agreed; without it a kind that has too many rules to look for what is right as well
        sets `self.counted` to False."""
        self.rules = Packed({rule.id: rule for rule in rules})
        self.counted = True

    @property
    def cues(self) -> frozenset[bytes] | None:
        """Fragments (see `Document.fragments`) one of which a document must hold if `find` says anything;
        None if no such are known. Where all kinds of a run have them, most documents are passed over unparsed."""
        return None

    def find(self, document: Document) -> Iterator[Claim]:
        """What one document says. It may look at nothing but the document and the rules."""
        raise NotImplementedError

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """What is wrong among all claims of one key, of all documents, sorted by place. Yields at
        most one finding for a claim; a claim with none, and not `unclear`, agrees."""
        raise NotImplementedError

    def due(self, today: date) -> Iterator[Finding]:
        """What is to be said of the rules themselves on a day."""
        yield from ()

    def explained(self, document: Document, rule: str) -> Iterator[str]:
        """How a document is understood under a rule, in lines for whoever wrote the rule."""
        yield from ()

    @classmethod
    def title(cls, entry: Any) -> str:
        """The words that give an entry its `id`, when it names none."""
        return str(entry[0])

    @classmethod
    def data(cls, entry: Any, folder: str) -> tuple[tuple[str, ...], Iterable[tuple[str, str]]]:
        """The files that an entry of a rules file in `folder` takes data from, and what is wrong with
        them, as keys and messages."""
        return (), ()

    @classmethod
    def faults(cls, entry: Any) -> Iterable[tuple[str, str]]:
        """What is wrong with an entry beyond its form, as keys and messages."""
        return ()
