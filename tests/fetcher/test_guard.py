"""No address is asked that is not public, whatever it is written like."""

import asyncio
import socket
from ipaddress import IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.fetcher.guard import NotPublic, NotResolved, check_proxied, checked, is_public, resolve

PUBLIC = ["8.8.8.8", "93.184.215.14", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
NOT_PUBLIC = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "192.0.0.8", "192.0.2.1",
    "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "ff0e::1", "100::1", "2001:db8::1", "3fff::1", "5f00::1",
    "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:224.0.0.1", "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8",
    "2002:7f00:1::1", "2002:a00:1::", "2002:808:808::1", "2001:0:808:808:0:0:f5ff:fffe", "2a00:1450::5efe:10.0.0.1", "2a00:1450::200:5efe:192.168.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_may_be_asked(address):
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_all_others_may_not(address):
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_means_the_same_inside_an_ipv6_form(inner):
    forms = (IPv6Address(prefix << 32 | int(inner)) for prefix in (0xFFFF, 0x64FF9B << 64))
    assert {is_public(str(form)) for form in forms} == {is_public(str(inner))}


@given(st.ip_addresses(v=6))
def test_no_ipv6_address_is_an_exception(address):
    assert is_public(str(address)) in {True, False}


def answering(*addresses):
    async def resolver(host, port):
        return addresses

    return resolver


def failing(error):
    async def resolver(host, port):
        raise error

    return resolver


def ask(host, resolver=resolve, check=checked):
    return asyncio.run(check(host, 80, resolver=resolver))


def test_one_private_answer_among_public_ones_spoils_the_name():
    with pytest.raises(NotPublic) as caught:
        ask("paper.example", answering("93.184.215.14", "10.0.0.1"))
    assert str(caught.value) == "paper.example leads to 10.0.0.1, which is not a public address"
    assert ask("paper.example", answering("93.184.215.14", "8.8.8.8")) == ("93.184.215.14", "8.8.8.8")


def test_an_address_is_not_said_to_lead_to_itself():
    with pytest.raises(NotPublic) as caught:
        ask("127.0.0.1")
    assert str(caught.value) == "127.0.0.1 is not a public address"


@pytest.mark.parametrize(
    "host", ["127.1", "0x7f.1", "2130706433", "0177.0.0.1", "0x7f000001", "0", "localhost", "::1", "::ffff:7f00:1"]
)
def test_odd_spellings_of_loopback_are_seen_through(host):
    with pytest.raises(NotPublic):
        ask(host)


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), False),
        (socket.gaierror(socket.EAI_AGAIN, "busy"), True),
        (OSError(), False),
        (UnicodeError("label too long"), False),
    ],
)
def test_a_name_without_an_answer_says_whether_one_may_come_later(error, passing):
    with pytest.raises(NotResolved) as caught:
        ask("paper.example", failing(error))
    assert caught.value.passing is passing


def test_an_empty_answer_is_none():
    with pytest.raises(NotResolved):
        ask("paper.example", answering())


def test_a_name_only_the_proxy_can_resolve_is_left_to_it():
    ask("paper.example", failing(socket.gaierror(socket.EAI_NONAME, "unknown")), check_proxied)


@pytest.mark.parametrize("host", ["localhost", "intranet", "db.internal", "nas.local.", "paper.example"])
def test_a_local_name_is_not_left_to_the_proxy(host):
    with pytest.raises(NotPublic):
        ask(host, answering("10.0.0.1"), check_proxied)


def test_addresses_of_both_kinds_are_among_the_first(monkeypatch):
    found = ["8.8.8.8", "8.8.4.4", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2606:4700:4700::1001"]

    async def getaddrinfo(loop, host, port, **_):
        return [(None, None, None, "", (address, port)) for address in found]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)
    assert ask("paper.example")[:3] == ("8.8.8.8", "2606:4700:4700::1111", "8.8.4.4")


def test_a_dead_address_gives_way_to_the_next(fetch, server):
    server.reply("/page")
    found = fetch(f"http://paper.example:{server.port}/page", resolver=answering("127.0.0.9", "127.0.0.1"))
    assert found.outcome == "fetched"


def test_the_name_cannot_change_its_mind_between_check_and_connection(fetch, server):
    answers = iter([("93.184.215.14", "127.0.0.1"), ("127.0.0.1",)])

    async def rebinding(host, port):
        return next(answers)

    found = fetch(f"http://paper.example:{server.port}/page", resolver=rebinding, allow_private=False)
    assert (found.outcome, found.problem.code, server.requests) == ("refused", "private-address", [])


def test_an_ipv4_address_hidden_in_ipv6_is_refused_over_the_wire(fetch, server):
    found = fetch(f"http://[::ffff:127.0.0.1]:{server.port}/page", allow_private=False)
    assert (found.outcome, found.problem.code, server.requests) == ("refused", "private-address", [])
    assert "allow_private" in found.problem.message
