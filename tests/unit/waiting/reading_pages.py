"""Reads a page as a person does: its text, without markup, head and padding."""

import re
from html.parser import HTMLParser

SILENT = frozenset({"head", "script", "style"})
VOID = frozenset({"meta", "link", "input", "br"})


class Words(HTMLParser):
    """Collects text; what stands in `translate="no"` or in another language than the page's is left out."""

    def __init__(self, *, whole: bool = False, paper: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.whole, self.paper = whole, paper
        self.said: list[str] = []
        self.open: list[bool] = []
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.lang = self.lang or told.get("lang") or ""
        if tag in VOID:
            return
        foreign = told.get("translate") == "no" or (tag != "html" and told.get("lang") not in {None, self.lang})
        paper = (told.get("class") or "").startswith("paper") and not self.paper
        silent = tag in SILENT or (not self.whole and (foreign or paper))
        self.open.append(silent)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.said.append(data)


def text(page: bytes, *, whole: bool = False, paper: bool = False) -> str:
    """The text of a page in its own language; `whole`: in all of them; `paper`: with the copy for paper."""
    reader = Words(whole=whole, paper=paper)
    reader.feed(page.decode("utf-8").partition("</html>")[0])
    return re.sub(r"\s+", " ", " ".join(reader.said)).strip()
