"""Content codings come off exactly, and no few bytes become more than is wanted."""

import contextlib
import gzip
import tracemalloc
import zlib

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.fetcher.decoding import PIECE, CannotDecode, Chain


def raw_deflate(content):
    squeezer = zlib.compressobj(wbits=-15)
    return squeezer.compress(content) + squeezer.flush()


def quick_brotli(content):
    return brotli.compress(content, quality=3)


ENCODERS = {"gzip": gzip.compress, "x-gzip": gzip.compress, "deflate": zlib.compress, "br": quick_brotli}
FORMS = {**ENCODERS, "bare deflate": raw_deflate}


def label(form):
    return form.removeprefix("bare ")


def decode(header, *chunks):
    chain = Chain(header)
    pieces = [piece for chunk in chunks for piece in chain.feed(chunk)]
    chain.finish()
    return b"".join(pieces)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60)
@given(
    content=st.binary(max_size=300),
    times=st.sampled_from([1, 5000]),
    cut=st.integers(0, 4000),
)
def test_what_was_encoded_comes_back_however_it_was_cut(form, content, times, cut):
    encoded = FORMS[form](content * times)
    assert decode(label(form), encoded[:cut], encoded[cut:]) == content * times


@pytest.mark.parametrize("form", FORMS)
def test_byte_by_byte_is_the_same(form):
    content = b"live " * 500
    assert decode(label(form), *(bytes([byte]) for byte in FORMS[form](content))) == content


@pytest.mark.parametrize("form", FORMS)
@given(st.integers(1, 200))
def test_data_that_end_too_early_are_noticed(form, missing):
    encoded = FORMS[form](bytes(range(256)) * 3)
    if missing >= len(encoded):
        return
    with pytest.raises(CannotDecode):
        decode(label(form), encoded[:-missing])


@pytest.mark.parametrize("coding", ENCODERS)
@given(st.binary(min_size=1, max_size=300))
def test_noise_is_no_other_exception(coding, noise):
    with contextlib.suppress(CannotDecode):
        decode(coding, noise)


@pytest.mark.parametrize("coding", ENCODERS)
def test_an_empty_body_is_empty_in_every_coding(coding):
    assert decode(coding) == decode(coding, b"") == b""


def test_gzip_members_in_a_row_are_one_body_and_rubbish_behind_is_ignored():
    members = gzip.compress(b"one ") + gzip.compress(b"two")
    assert decode("gzip", members + b"\0\0rubbish") == b"one two"
    assert decode("gzip", *(bytes([byte]) for byte in members)) == b"one two"


@pytest.mark.parametrize("header", [None, "", "identity", "none", "utf-8", " , "])
def test_labels_that_name_no_coding_change_nothing(header):
    assert decode(header, b"as it is") == b"as it is"


def test_two_codings_come_off_in_their_order_and_three_are_refused():
    assert decode("gzip, BR", brotli.compress(gzip.compress(b"deep"))) == b"deep"
    with pytest.raises(CannotDecode, match="3 times"):
        Chain("gzip, gzip, gzip")


@pytest.mark.parametrize("coding", ["zstd", "compress", "gzip, zstd"])
def test_a_coding_that_was_not_asked_for_is_named(coding):
    with pytest.raises(CannotDecode, match="not asked for"):
        Chain(coding)


@pytest.mark.parametrize("form", FORMS)
def test_a_bomb_comes_out_in_small_pieces(form):
    bomb = FORMS[form](bytes(30_000_000))
    tracemalloc.start()
    sizes = [len(piece) for piece in Chain(label(form)).feed(bomb)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sum(sizes) == 30_000_000
    assert max(sizes) <= 2 * PIECE
    assert peak < 4_000_000


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_an_encoded_page_is_kept_decoded(server, fetch, coding):
    body = ENCODERS[coding]("<p>là</p>".encode())
    found = fetch(server.reply("/page", body, headers={"Content-Encoding": coding, "Content-Type": "text/html"}))
    assert found.snapshot.content == "<p>là</p>".encode()
    assert found.snapshot.header("content-encoding") == coding


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_compressed_bomb_is_refused_while_it_unfolds(server, fetch, coding):
    url = server.reply("/page", ENCODERS[coding](bytes(30_000_000)), headers={"Content-Encoding": coding})
    tracemalloc.start()
    found = fetch(url, max_bytes=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (found.outcome, found.problem.code, found.snapshot) == ("refused", "too-large", None)
    assert "1,000,000" in found.problem.message
    assert peak < 8_000_000


def test_a_body_of_exactly_the_limit_is_kept(server, fetch):
    url = server.reply("/page", bytes(1000))
    assert fetch(url, max_bytes=1000).outcome == "fetched"
    assert fetch(url, max_bytes=999).problem.code == "too-large"


def test_a_body_that_says_it_is_too_large_is_not_even_read(server, fetch):
    url = server.reply("/page", b"x", promised=10**12)
    assert fetch(url).problem.code == "too-large"


def test_truncated_gzip_is_a_failure_that_says_so(server, fetch):
    url = server.reply("/page", gzip.compress(b"news" * 999)[:-20], headers={"Content-Encoding": "gzip"})
    found = fetch(url)
    assert (found.outcome, found.problem.code, found.snapshot) == ("failed", "undecodable", None)
    assert "gzip" in found.problem.message
