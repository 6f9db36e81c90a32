"""From bytes to text: which charset a page is really in."""

from __future__ import annotations

import codecs
import re

import msgspec
import webencodings
from charset_normalizer import from_bytes

from scraper.errors import UnreadablePage
from scraper.model import Problem

# WHATWG looks for a <meta> charset in the first 1,024 bytes; real pages put it later, after long comments.
META_WINDOW = 4_096
DETECTION_WINDOW = 32_768
BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))
META = re.compile(
    rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
HEADER = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"%PDF-",
    b"RIFF",
    b"\x00\x00\x00\x18ftyp",
    b"\x28\xb5\x2f\xfd",
    b"\x7fELF",
    b"BM6",
    b"OggS",
    b"wOFF",
    b"wOF2",
    b"ID3",
)
# Two charsets that make equally good sense of a text, by charset-normalizer's measure of mess.
TIE = 0.01
MOST_USUAL = "cp1252"
ASCII = bytes(range(128))
# What pages that declare no charset are in, by their language, the likeliest first: the WHATWG's fallback encodings by
# locale (HTML, 13.2.3.2), and the others in use there.
FALLBACKS = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "sk", "sl", "ro", "bs"), ("windows-1250", "iso-8859-2")),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), ("windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5")),
    **dict.fromkeys(("lt", "lv", "et"), ("windows-1257", "iso-8859-13")),
    **dict.fromkeys(("ar", "fa"), ("windows-1256", "iso-8859-6")),
    "el": ("windows-1253", "iso-8859-7"),
    "tr": ("windows-1254", "iso-8859-9"),
    "he": ("windows-1255", "iso-8859-8"),
    "ja": ("shift_jis", "euc-jp", "iso-2022-jp"),
    "ko": ("euc-kr",),
    "zh": ("gbk", "gb18030", "big5"),
}
# What detection chooses from where no language is stated: the charsets in wide use on the web.
COMMON = ["cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5"]  # fmt: skip
WESTERN = ("windows-1252", "macintosh", "iso-8859-15")
LANGUAGE = re.compile(rb"""<html\b[^>]{0,500}?\blang\s*=\s*["']?([a-z]{2})\b""", re.IGNORECASE)
# Control characters that no text has, whatever its charset; ESC is part of ISO-2022-JP.
CONTROLS = bytes(set(range(0x20)) - set(b"\0\t\n\v\f\r\x1b"))
NO_CONTROLS = bytes(set(range(256)) - set(CONTROLS))
MOST_CONTROLS = 0.01
# A text in UTF-16 without a mark is half NULs, so the share of NULs alone proves nothing below this.
MOST_NULS = 0.02
# In a page of single-byte text, a sequence of bytes that happens to be valid UTF-8 is rare; three are proof.
UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A page's text as UTF-8 bytes, the charset it came in, and what was odd about it."""

    markup: bytes
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(content: bytes, *, content_type: str | None = None) -> Decoded:
    """The content as UTF-8, by declared charset (header, byte-order mark, meta), then UTF-8, then detection.

    A label that the bytes contradict is not believed, and noted. Raises UnreadablePage where there is no text.
    """
    _refuse_what_is_no_text(content)
    for mark, name in BOMS:
        if content.startswith(mark):
            return _convert(content[len(mark) :], encoding=name)
    declared, problems = _declared(content, content_type)
    if content.isascii() and declared != "iso-2022-jp":
        return Decoded(markup=content, encoding=declared or "utf-8", problems=problems)
    encoding, doubts = _settle(content, declared)
    return _convert(content, encoding=encoding, problems=problems + doubts)


def _refuse_what_is_no_text(content: bytes) -> None:
    if not content or content.isspace():
        raise UnreadablePage("the page is empty; fetch it again")
    if content.startswith(MAGIC):
        raise UnreadablePage(
            f"the bytes are a binary file (they begin with {content[:4]!r}), not a page; give the HTML, JSON or text"
        )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    window = content[:DETECTION_WINDOW]
    if window.count(0) > MOST_NULS * len(window) and not _sparse_utf16(content):
        raise UnreadablePage("the bytes are binary (many NULs), not a page; give the HTML, JSON or text")
    if len(window.translate(None, NO_CONTROLS)) > max(1, MOST_CONTROLS * len(window)):
        raise UnreadablePage("the bytes are binary (many control characters), not a page; give the HTML, JSON or text")


def _sparse_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark, told by its first four bytes being ASCII and NUL in turn."""
    head = content[:4]
    if len(head) == 4 and head[1] == head[3] == 0 and head[0] and head[2]:
        return "utf-16le"
    return "utf-16be" if len(head) == 4 and head[0] == head[2] == 0 and head[1] and head[3] else None


def _declared(content: bytes, content_type: str | None) -> tuple[str | None, tuple[Problem, ...]]:
    """The charset that header or meta name, as the WHATWG maps labels, and labels that name none."""
    header = HEADER.search(content_type or "")
    meta = META.search(content, 0, META_WINDOW)
    labels = [header[1]] if header else []
    if meta:
        labels.append((meta[1] or meta[2]).decode("ascii"))
    problems: list[Problem] = []
    for label in labels:
        if known := webencodings.lookup(label):
            # A <meta> that could be read names no 16-bit charset, whatever it says (WHATWG, 13.2.3.2).
            return ("utf-8" if known.name.startswith("utf-16") else known.name), tuple(problems)
        problems.append(Problem(code="unknown-charset", message=f"no charset is called {label!r}", where="charset"))
    return None, tuple(problems)


def _settle(content: bytes, declared: str | None) -> tuple[str, tuple[Problem, ...]]:
    if sparse := _sparse_utf16(content):
        return sparse, ()
    is_utf8 = _is_utf8(content)
    if declared is None:
        return ("utf-8" if is_utf8 else _detect(content)), ()
    if declared == "utf-8" and not is_utf8:
        return _doubted_utf8(content)
    if declared != "utf-8" and is_utf8 and declared.startswith(("windows-", "iso-8859", "macintosh")):
        return "utf-8", (_lie(declared, "utf-8"),)
    return declared, ()


def _doubted_utf8(content: bytes) -> tuple[str, tuple[Problem, ...]]:
    """What a page is that says UTF-8 and breaks its rules: damaged UTF-8, or another charset altogether."""
    sound = len(UTF8_SEQUENCE.findall(content, 0, DETECTION_WINDOW * 8))
    if sound >= 3 or b"\xef\xbf\xbd" in content:
        return "utf-8", (
            Problem(code="damaged-text", message="some bytes are no valid UTF-8 and were replaced", where="charset"),
        )
    found = _detect(content)
    return found, (_lie("utf-8", found),)


def _lie(declared: str, found: str) -> Problem:
    return Problem(
        code="charset-label", message=f"the page says {declared} but is {found}; read as {found}", where="charset"
    )


def _is_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8; a sequence cut off at the very end is forgiven, for that is a truncated page.

    Only the bytes above ASCII are looked at, closed up: six times faster, and no text in another charset passes.
    """
    high = content.translate(None, ASCII)
    try:
        high.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(high) - 3 and error.reason == "unexpected end of data"
    return True


def _detect(content: bytes) -> str:
    """The charset of a page that declares none and is not UTF-8: what its language is written in, as detection says."""
    found = _guess(content)
    language = LANGUAGE.search(content, 0, META_WINDOW)
    if language is None:
        return found
    usual = FALLBACKS.get(language[1].decode("ascii").lower(), WESTERN)
    return found if found in usual else usual[0]


def _guess(content: bytes) -> str:
    start = next((found.start() for found in re.finditer(rb"[\x80-\xff]", content)), 0)
    window = content[max(0, start - DETECTION_WINDOW // 4) : start + DETECTION_WINDOW]
    found = list(from_bytes(re.sub(rb"<[^>]{0,2000}>", b" ", window), cp_isolation=COMMON))
    likely = [one for one in found if one.chaos <= found[0].chaos + TIE]
    best = next((one for one in likely if one.encoding == MOST_USUAL), next(iter(likely), None))
    known = webencodings.lookup(best.encoding.replace("_", "-")) if best else None
    return known.name if known and not known.name.startswith("utf-") else WESTERN[0]


def _convert(content: bytes, *, encoding: str, problems: tuple[Problem, ...] = ()) -> Decoded:
    """The content re-encoded; the bytes themselves where they are UTF-8 already (Lexbor replaces broken sequences)."""
    if encoding == "utf-8":
        return Decoded(markup=content, encoding=encoding, problems=problems)
    codec = webencodings.lookup(encoding)
    assert codec is not None
    text = codec.codec_info.decode(content, "replace")[0]
    return Decoded(markup=text.encode("utf-8", "replace"), encoding=encoding, problems=problems)
