"""The settings that hold, wherever they come from."""

from importlib.resources import files

import pytest

from scraper.config import Settings, duration, read_settings
from scraper.errors import ConfigurationError
from scraper.model import FetchPolicy, Watch


@pytest.fixture
def settings(tmp_path):
    def read(text, environment=None):
        (tmp_path / "liveblog.toml").write_text(text, encoding="utf-8")
        return read_settings(environment or {}, directory=tmp_path)

    return read


def test_without_a_file_the_defaults_hold(tmp_path):
    assert read_settings({}, directory=tmp_path) == Settings(archive="archive.db", fetch=FetchPolicy(), watches=())


def test_a_file_decides_archive_manners_and_watches(settings, tmp_path):
    found = settings(
        """
        [archive]
        path = "news.db"
        [fetch]
        contact = "mailto:me@example.org"
        minimum_delay = 5.0
        [[watch]]
        name = "flood"
        url = "https://news.example.org/live/flood"
        every = "2h"
        [[watch]]
        name = "roundup"
        feed = "https://news.example.org/rss.xml"
        match = "le point sur"
        """
    )
    assert found.archive == str(tmp_path / "news.db")
    assert found.fetch == FetchPolicy(contact="mailto:me@example.org", minimum_delay=5.0)
    assert found.watches == (
        Watch(name="flood", url="https://news.example.org/live/flood", every=7200),
        Watch(name="roundup", feed="https://news.example.org/rss.xml", match="le point sur", every=900),
    )


def test_the_environment_wins_over_the_file(settings):
    environment = {"LIVEBLOG_ARCHIVE": "other.db", "LIVEBLOG_ALLOW_PRIVATE": "1"}
    found = settings('[archive]\npath = "news.db"\n[fetch]\nallow_private = false\n', environment)
    assert (found.archive, found.fetch.allow_private) == ("other.db", True)


def test_the_environment_can_name_the_file(tmp_path):
    (tmp_path / "elsewhere.toml").write_text("[fetch]\nminimum_delay = 9.0\n")
    found = read_settings({"LIVEBLOG_CONFIG": str(tmp_path / "elsewhere.toml")}, directory=tmp_path / "none")
    assert found.fetch.minimum_delay == 9.0


def test_a_database_url_is_taken_as_it_stands(settings):
    assert (
        settings('[archive]\npath = "postgresql://db.example.org/news"').archive == "postgresql://db.example.org/news"
    )


def test_a_file_that_was_asked_for_must_exist(tmp_path):
    with pytest.raises(ConfigurationError, match=r"gone\.toml: cannot be read"):
        read_settings({}, directory=tmp_path, path=tmp_path / "gone.toml")


WATCH = '[[watch]]\nname = "flood"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[fetch", "liveblog.toml"),
        ("[fetch]\nminimum_dealy = 2", "no setting 'minimum_dealy' in [fetch]; did you mean minimum_delay?"),
        ('[[wach]]\nname = "flood"', "no setting 'wach'; did you mean watch?"),
        (WATCH + "colour = 1", "no setting 'colour' in [watch]; there are name, url, feed, match, every"),
        ("[fetch]\nallow_private = 'yes'", "$.fetch.allow_private"),
        ("[fetch]\nminimum_delay = -1", "0 or more"),
        ("[fetch]\nminimum_delay = nan", "0 or more"),
        ("[fetch]\nmax_bytes = 0", "above 0"),
        ('[fetch]\ncontact = "me\\r\\nX-Evil: 1"', "one line"),
        (WATCH, "exactly one of url and feed"),
        (WATCH + 'url = "https://a.example/"\nfeed = "https://a.example/"', "exactly one of url and feed"),
        (WATCH + 'feed = "https://a.example/"', "needs match"),
        (WATCH + 'feed = "https://a.example/"\nmatch = "("', "no regular expression"),
        (WATCH + 'url = "ftp://a.example/"', "https://"),
        (WATCH + 'url = "https://[::1"', "https://"),
        (WATCH + 'url = "https://a.example/"\nevery = "often"', "no duration"),
        (WATCH + 'url = "https://a.example/"\nevery = "0m"', "no duration"),
        (WATCH + 'url = "https://a.example/"\nevery = "99999999999999d"', "longer than a year"),
        ('[[watch]]\nname = " "\nurl = "https://a.example/"', "needs a name"),
        (2 * (WATCH + 'url = "https://a.example/"\n'), "two watches"),
    ],
)
def test_an_impossible_value_is_named_with_its_place(settings, text, complaint):
    with pytest.raises(ConfigurationError) as caught:
        settings(text)
    assert complaint in str(caught.value)
    assert "liveblog.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_byte_order_mark_does_no_harm(settings):
    assert settings("\ufeff[fetch]\nminimum_delay = 1").fetch.minimum_delay == 1


def test_a_truth_value_that_is_neither_is_refused(tmp_path):
    with pytest.raises(ConfigurationError, match="LIVEBLOG_ALLOW_PRIVATE: 'maybe' is neither"):
        read_settings({"LIVEBLOG_ALLOW_PRIVATE": "maybe"}, directory=tmp_path)


@pytest.mark.parametrize(("text", "seconds"), [("30s", 30), ("15m", 900), ("1.5h", 5400), (" 1 d ", 86400)])
def test_durations_are_a_number_and_a_unit(text, seconds):
    assert duration(text) == seconds


def test_the_template_holds_the_defaults_and_its_examples_are_watches(settings):
    template = files("scraper.cli").joinpath("template.toml").read_text(encoding="utf-8")
    assert settings(template).fetch == FetchPolicy()
    lines = template.splitlines()
    first = lines.index("# [[watch]]")
    examples = "\n".join(line.removeprefix("# ") for line in lines[first:] if "=" in line or "[[" in line)
    assert [watch.name for watch in settings(examples).watches] == ["flood", "daily-roundup"]
