"""Texts that break programs, Markdown of every sort, and Hypothesis strategies made of both."""

from __future__ import annotations

from hypothesis import strategies as st

NAUGHTY = (
    "",
    " ",
    "\t\t",
    "\n\n\n",
    "\r\r\n\n\r",
    "undefined null NaN -1 1e400 0x1F",
    "\u00e9\u00e8\u00ea e\u0301e\u0300",
    "S\u030ckoda \u0160koda",
    "Ara\u00adgh\u200bchi Ara\u2060ghchi",
    "\u201cquoted\u201d \u00abcit\u00e9\u00bb \u201eunten\u201c",
    '"never closed',
    "O\u2019Neill O'Neill O\u02bcNeill O`Neill",
    "\U0001f1eb\U0001f1f7 \U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f600",
    "\U00020000 \U0010ffff",
    "\u0660\u0661\u0662 \u0967\u0968 \uff11\uff12",
    "\u0639\u0628\u0627\u0633 \u05e9\u05dc\u05d5\u05dd",
    "\u202eevil\u202c \u2066x\u2069 \u200fy",
    "a\u2028b\u2029c\x0bd\x0ce\x1cf\x85g",
    "\x1b[31mred\x1b[0m \x07 \x7f",
    "Z" + "\u0351" * 40 + "algo",
    "\ufb01n \u0130stanbul \u0131 \u1e9e Stra\u00dfe \u03a3\u03c3\u03c2",
    "zero\ufeffwidth",
    "a" * 3000,
    "word " * 600,
    "((((((((((((((((((((",
    "]]]][[[[ **__~~``",
    "'; DROP TABLE names; --",
    "<script>alert(1)</script>",
    "${jndi:x} {{7*7}} %s %n {0}",
    "../../etc/passwd C:\\con\\aux",
    "12,000,000,000,000,000,000,000 -0.0 1/0",
    "31 February 2024 0000-00-00 99/99/9999",
    "\ufffd\ufffe",
)

MARKDOWN = (
    "# One\n\n## Two ##\n\nThree\n=====\n\nFour\n---\n",
    "*a* **b** ***c*** _d_ __e__ *a**b**c* **un*closed",
    "Ara*gh*chi and Ara**ghchi**",
    "line one\nline two\\\nline three  \nline four\n",
    "a\r\nb\rc\nd\r\n\r\ne\r\rf\n",
    "\\* \\_ \\# \\[ \\] \\\\ \\&amp; \\a\n",
    "&amp; &lt; &copy; &#233; &#xE9; &nosuch; &ngE; &nbsp;x\n",
    "`code` ``co`de`` `` ` `` `a\nb` `never closed\n",
    "    indented\n\n    code\n\n\tby a tab\n",
    "```python\nx = 1\n\ny = 2\n```\n",
    "~~~\r\nwindows\r\n\r\ncode\r\n~~~\r\n",
    "```\nnever closed\n",
    "  ```\n  indented\n three\n  ```\n",
    "> quoted\n> over two\nlazily on\n",
    "> > twice\n>\n> once\n\nout\n",
    "> ```\n> code\n> in a quotation\n> ```\n",
    "> - item\n>   more\n>\n>   > deeper\n",
    "- a\n- b\n  c\n\n  d\n- e\n",
    "1. one\n2) two\n10. ten\n   - inner\n     more\n",
    "- [ ] to do\n- [x] done\n",
    "-\n- \n-\ta tab\n",
    "- ```\n  code in an item\n  ```\n",
    "| a | b |\n|:--|--:|\n| c \\| d | `e \\| f` |\n| g |\n",
    "a | b\n--|--\n**c** | [d](u)\n\nafter\n",
    "> | q | r |\n> |---|---|\n> | s | t |\n",
    "[text](https://example.org/a_b 'title') [ref][r] [r][] [r]\n\n[r]: /url \"title\"\n",
    "[broken](no end\n\n[not a link] [a](<b c>) [a]()\n",
    "![alt *text*](image.png) [![inner](i.png)](u)\n",
    "<https://example.org/?a=1&b=2> <a.b@example.org>\n",
    "https://example.org/Arakchi and arakchi@example.org\n",
    "text[^1] and[^two]\n\n[^1]: A note\n    over two lines.\n\n[^two]: Another.\n",
    "[^unused]: nothing points here\n",
    "~~struck~~ ~not~\n",
    "<div>\nblock &amp; text\n</div>\n\nafter\n",
    "<div>one <b>two</b>\nthree</div>\n",
    "> <div>\n> quoted html\n> </div>\n",
    "- <p>item html</p>\n  more\n",
    "a <b>bold</b> <br> c<br/>d <span title='x > y'>e</span>\n",
    "<!-- comment\n\nover lines --> after\n\nnext\n",
    "<script>\nvar hidden = 'text';\n</script>\n\nshown\n",
    "<style>p { color: red }</style>\n\nshown\n",
    "<pre>\nkept\n  as is\n</pre>\n",
    "<?php echo 1; ?>\n\n<!DOCTYPE html>\n\n<![CDATA[ x ]]>\n",
    "---\ntitle: T\ndate: 2024-12-06\n---\n\nBody\n",
    "---\r\ntitle: T\r\n---\r\nBody\r\n",
    "+++\ntitle = 'T'\n+++\n\nBody\n",
    "---\nnever: closed\n\nBody\n",
    "Body\n\n---\n\nnot: front\n\n---\n",
    "***\n\n___\n\n- - -\n",
    '\u201cquotation\u201d and "another" over\n"two\nlines"\n',
    "caf\u00e9 **na\u00efve** `\u00fcber` [\u0160koda](\u00fc) \U0001f600 *\u00e9*\n",
    "| \u00e9\u00e9 | \U0001f600\U0001f600 |\n|---|---|\n| \u0645 | *\u4e2d* |\n",
    "soft\u00adhyphen zero\u200bwidth *so\u00adft*\n",
    "a\u2028b\n\nc\x0cd\n\ne\x85f\n",
    "$x^2$ and $$y$$\n",
    "#not a heading\n\n####### seven\n\n#\n\n# \n",
    "trailing blanks   \n\n   leading blanks\n",
    "\ta\n\n  \tb\n\n>\tc\n\n-\td\n",
    "***a** b*  **a*b*c** *a **b*** \\**c\\**\n",
    "a*b*c_d_e 5*6*7 _under_score_\n",
    "Term\n: Definition\n",
    "[a]: <u>\n[b]: u\n\n[a][b] [b][a]\n",
    "no newline at the end",
    "\n\n\nblank lines first\n",
    "\u00a0\n\n\u3000x\n",
    "*" * 300 + "\n",
    "[" * 200 + "\n",
    "> " * 60 + "deep\n",
    "- " * 30 + "deep\n",
)


def text(**limits) -> st.SearchStrategy[str]:
    """Any text but NUL characters, which no document may hold."""
    return st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), **limits)


line_ends = st.sampled_from(["\n", "\r\n", "\r"])
words = st.sampled_from(
    ["Araghchi", "Sana'a", "caf\u00e9", "e\u0301", "3", "x", "\U0001f600", "\u00adso\u200bft", "&amp;", "\\*"]
)
marks = st.sampled_from(
    [*"#>-+*_`~[]()!|:<>&;\\ \t", "**", "```", "---", "1. ", "    ", "](u)", "<b>", "</b>", "<!--", "-->", "| "]
)
texts = st.one_of(st.sampled_from(NAUGHTY), text())


def _soup(parts: list[str], end: str) -> str:
    return "".join(parts).replace("\n", end)


soup = st.builds(
    _soup,
    st.lists(st.one_of(words, marks, st.just("\n"), st.sampled_from(MARKDOWN), text(max_size=5)), max_size=25),
    line_ends,
)
"""Text that looks like Markdown and mostly is no good Markdown, in one sort of line ends."""
