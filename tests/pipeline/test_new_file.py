"""A file that appears whole or not at all."""

import pytest

from scraper.errors import LiveblogError, UsageError
from scraper.pipeline.new_file import new_file


def write(path, text="new", **how):
    with new_file(path, **{"replace": False, **how}) as part:
        assert not path.exists() or path.read_text() == "old"
        part.write_text(text)


def test_a_file_takes_its_name_when_it_is_whole(tmp_path):
    write(tmp_path / "a.db")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.db", "new")]


def test_what_fails_leaves_nothing_behind(tmp_path):
    def fail():
        with new_file(tmp_path / "a.db", replace=False) as part:
            part.write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(LiveblogError, match=r"a.db: cannot be written \(No space left on device\)"):
        fail()
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_replaced_only_when_that_is_asked(tmp_path):
    (tmp_path / "a.db").write_text("old")
    with pytest.raises(UsageError, match="exists already"):
        write(tmp_path / "a.db")
    assert (tmp_path / "a.db").read_text() == "old"
    write(tmp_path / "a.db", replace=True)
    assert (tmp_path / "a.db").read_text() == "new"


def test_the_source_itself_and_a_folder_are_never_replaced(tmp_path):
    (tmp_path / "a.db").write_text("old")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match="is the archive itself"):
        write(tmp_path / "a.db", replace=True, source=tmp_path / "a.db")
    with pytest.raises(UsageError, match="exists already"):
        write(tmp_path / "folder", replace=True)
    with pytest.raises(UsageError, match="its folder does not exist"):
        write(tmp_path / "nowhere" / "a.db")
