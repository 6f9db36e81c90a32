"""What each HTML tag is to a walk through the page."""

from __future__ import annotations

from scraper.parser.content import embeds

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BOLD_RANK = 7
BOLD = {"strong", "b"}
# Elements that hold no text of the page.
SKIPPED = {
    "script", "style", "noscript", "template", "svg", "math", "button", "form", "nav", "aside", "select", "option", "textarea",
    "canvas", "audio", "object", "map", "dialog", "input", "head", "title", "meta", "link", "-comment", "!doctype", "footer", "figcaption",
}  # fmt: skip
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "amp-timeago", "gu-inline", "td", "th", "fieldset", "center",
}  # fmt: skip
PICTURES = {"figure", "picture", "img", "amp-img"}
PLAYERS = embeds.FRAMES | embeds.AMP.keys() | {"video", "amp-video"}
CELLS = {"td", "th"}
PARTED = {"span", "time", "mark", "small", "label"}
# Elements whose class names may tell furniture.
NAMED = {
    "div", "section", "ul", "ol", "span", "header", "h2", "h3", "h4", "article", "blockquote", "dl",
}  # fmt: skip
# A figure that holds one of these is no picture.
FIGURES_OF_TEXT = "blockquote, table, iframe, video, amp-twitter, amp-youtube, ul"
