"""Renders Markdown as forges do, and says what came of it: which tags, which cells, what is folded."""

import html.parser
import json
import sys

from markdown_it import MarkdownIt


class Page(html.parser.HTMLParser):
    """Collects the tags, the cells of tables, the summaries, and the text that is not folded."""

    def __init__(self):
        super().__init__()
        self.tags, self.cells, self.summaries, self.open_text = set(), [], [], ""
        self.stack = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag if not attrs else f"{tag} {sorted(name for name, _ in attrs)}")
        if tag == "br":
            self.handle_data("\n")
            return
        self.stack.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")
        if tag == "summary":
            self.summaries.append("")

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data):
        if "td" in self.stack or "th" in self.stack:
            self.cells[-1] += data
        if "summary" in self.stack:
            self.summaries[-1] += data
        if "details" not in self.stack:
            self.open_text += data


renderer = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
for line in sys.stdin:
    page = Page()
    page.feed(renderer.render(json.loads(line)["text"]))
    answer = {
        "tags": sorted(page.tags),
        "cells": page.cells,
        "summaries": page.summaries,
        "openText": page.open_text,
        "isClosed": not page.stack,
    }
    print(json.dumps(answer))
