"""Labelled digests."""

import hashlib

import pytest

from scraper.exports.digests import is_digest, labelled


def test_a_digest_proves_its_bytes_and_no_others():
    assert is_digest(labelled(b"page"), b"page")
    assert not is_digest(labelled(b"page"), b"pages")


@pytest.mark.parametrize("name", ["sha1", "sha256", "md5", "SHA-256", "blake2b"])
def test_the_usual_kinds_are_proven_in_base_16_too(name):
    digest = hashlib.new(name.lower().replace("-", ""), b"page").hexdigest()
    assert is_digest(f"{name}:{digest}", b"page")
    assert is_digest(f"{name}:{digest.upper()}", b"page")
    assert not is_digest(f"{name}:{digest}", b"other")


@pytest.mark.parametrize("claimed", ["sha1:", "sha1:nonsense!", "sha1", ""])
def test_nonsense_proves_nothing(claimed):
    assert is_digest(claimed, b"page") == (claimed.partition(":")[0] != "sha1")


def test_a_kind_that_is_not_known_is_not_held_against_the_bytes():
    assert is_digest("xxh3:0123", b"page")
