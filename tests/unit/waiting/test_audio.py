"""The spoken date: whole or not at all, frames and nothing else, no way out of the folder."""

import asyncio
import struct
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import AsyncRequestFactory
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.waiting.notices import NOW, each
from tests.unit.waiting.recordings import about_the_file, ape, frame, id3v1, id3v2, numbered, record

from vigilia.web.waiting import visit
from vigilia.web.waiting.audio import address, audio, checking, missing
from vigilia.web.waiting.audio.frames import Shape, fragment
from vigilia.web.waiting.audio.recordings import NAMES
from vigilia.web.waiting.audio.spoken import Said, asked

TOLD = 36  # the frame that says how much follows: 8 kbit/s, the smallest with room for it
DAY = date(2022, 3, 23)  # a Wednesday
WHOLE = "/audio/ht/2022-03-23-r0430-h0830.mp3"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    recordings = tmp_path / "recordings"
    recordings.mkdir()
    settings.VIGILIA_RECORDINGS = str(recordings)
    return recordings


def ask(language: str, spoken: str, method: str = "GET", **headers: str) -> HttpResponse:
    request = AsyncRequestFactory().generic(method, "/audio/", headers=headers)
    return asyncio.run(audio(request, language, spoken))


def heard(answer: HttpResponse) -> list[str]:
    """The fragments in an answer, each once, told by the number in its frames."""
    told, frames = (
        answer.content[:TOLD],
        [answer.content[at : at + 144] for at in range(TOLD, len(answer.content), 144)],
    )
    assert struct.unpack(">4sIII", told[13:29]) == (b"Xing", 3, len(frames), len(answer.content))
    assert all(one[:-1] == frame()[:-1] for one in frames), "something that is no frame was passed on"
    first, second = frames[::2], frames[1::2]
    assert first == second, "a fragment was cut"
    return [NAMES[one[-1]] for one in first]


def test_the_whole_sentence_in_its_order(folder: Path) -> None:
    record(folder, "ht")
    assert address("ht", DAY, time(4, 30), time(8, 30)) == WHOLE
    answer = ask("ht", WHOLE.rsplit("/", 1)[1])
    assert answer.status_code == 200
    assert heard(answer) == [
        *("hearing", "weekday-2", "day-23", "month-3"),
        *("report", "hour-4", "minute-30"),
        *("hearing", "hour-8", "minute-30"),
    ]
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Content-Length"] == str(len(answer.content))


@pytest.mark.parametrize(
    ("report", "at", "spoken", "hours"),
    [
        (None, None, "2022-03-23.mp3", []),
        (time(9), None, "2022-03-23-r0900.mp3", ["report", "hour-9"]),
        (None, time(13), "2022-03-23-h1300.mp3", ["hearing", "hour-13"]),
        (time(0, 5), time(0), "2022-03-23-r0005-h0000.mp3", ["report", "hour-0", "minute-05", "hearing", "hour-0"]),
    ],
)
def test_only_what_is_known_is_said(
    folder: Path, report: time | None, at: time | None, spoken: str, hours: list[str]
) -> None:
    record(folder, "mam")
    assert address("mam", DAY, report, at) == f"/audio/mam/{spoken}"
    assert heard(ask("mam", spoken)) == ["hearing", "weekday-2", "day-23", "month-3", *hours]


@given(st.dates(), st.none() | st.times(), st.none() | st.times())
def test_what_can_be_asked_is_what_an_address_was_written_for(day: date, report: time | None, at: time | None) -> None:
    said = Said(day, report, at)
    assert asked(said.file) == said.names
    assert set(said.names) <= set(NAMES)
    whole_minutes = all(one is None or one.minute % 5 == 0 for one in (report, at))
    assert bool(said.names) is whole_minutes


@pytest.mark.parametrize("gone", ["hearing", "weekday-2", "day-23", "month-3", "report", "hour-4", "minute-30"])
def test_never_half_a_date(folder: Path, gone: str) -> None:
    record(folder, "ht", [name for name in NAMES if name != gone])
    assert address("ht", DAY, time(4, 30), time(8, 30)) == ""
    assert refused(ask("ht", "2022-03-23-r0430-h0830.mp3"))
    assert (address("ht", date(2022, 4, 5), None, time(9)) == "") is (gone == "hearing")


def refused(answer: HttpResponse) -> bool:
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status_code == 404 and answer.content == b"" and answer.headers["Content-Type"] == "text/plain"


def test_an_hour_between_the_five_minutes_is_not_rounded(folder: Path) -> None:
    record(folder, "ht")
    assert address("ht", DAY, None, time(8, 37)) == ""
    assert refused(ask("ht", "2022-03-23-h0837.mp3"))


def test_a_date_in_doubt_has_a_sentence_of_its_own(folder: Path) -> None:
    assert checking("ht") == ""
    record(folder, "ht", ["checking"])
    assert checking("ht") == "/audio/ht/checking.mp3"
    assert heard(ask("ht", "checking.mp3")) == ["checking"]


@pytest.mark.parametrize("chosen", ["", None, "/nowhere/at/all"])
def test_without_a_folder_there_is_no_sound(settings: Any, chosen: str | None) -> None:
    settings.VIGILIA_RECORDINGS = chosen
    assert address("ht", DAY, None, None) == ""
    assert refused(ask("ht", "2022-03-23.mp3"))
    assert missing(Path("/nowhere/at/all")) == {}


def test_without_the_setting_there_is_no_sound(settings: Any) -> None:
    settings.VIGILIA_RECORDINGS = None
    del settings.VIGILIA_RECORDINGS
    assert address("ht", DAY, None, None) == ""


@pytest.mark.parametrize(
    "spoken",
    [
        *("2022-02-30.mp3", "2022-03-23", "2022-3-23.mp3", "2022-03-23.MP3", "2022-03-23.mp3\n", " 2022-03-23.mp3"),
        *("2022-03-23-h2400.mp3", "2022-03-23-h0860.mp3", "2022-03-23-h830.mp3", "2022-03-23-h0830-r0430.mp3"),
        *("٢٠٢٢-03-23.mp3", "0000-03-23.mp3", "hearing.mp3", "weekday-2.mp3", "report.mp3", "", ".mp3"),
        *("../ht/2022-03-23.mp3", "..%2f2022-03-23.mp3", "../../secret.mp3", "2022-03-23.mp3/../x", "checking.mp3\0"),
    ],
)
def test_nothing_else_is_answered(folder: Path, spoken: str) -> None:
    record(folder, "ht")
    (folder.parent / "secret.mp3").write_bytes(frame())
    assert refused(ask("ht", spoken))


@pytest.mark.parametrize(
    "language", ["..", ".", "", "ht/../ht", "/etc", "HT", "xx", "kreyol", "ht\0", "../recordings/ht"]
)
def test_a_language_is_one_of_the_programme(folder: Path, language: str) -> None:
    for name in ("ht", "xx", "kreyol"):
        record(folder, name)
    record(folder.parent, "recordings")  # what ".." and "." would lead to, were they joined to the folder
    assert refused(ask(language, "2022-03-23.mp3"))
    assert address(language, DAY, None, None) == ""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_is_only_read(folder: Path, method: str) -> None:
    record(folder, "ht")
    assert refused(ask("ht", "2022-03-23.mp3", method))


def test_head_tells_the_length_and_sends_nothing(folder: Path) -> None:
    record(folder, "ht")
    answer = ask("ht", "2022-03-23.mp3", "HEAD")
    assert (answer.status_code, answer.content, answer.headers["Content-Length"]) == (200, b"", str(1188))


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        *[("bytes=0-", 0, 1187), ("bytes=0-0", 0, 0), ("bytes=100-199", 100, 199), ("bytes=1000-9999", 1000, 1187)],
        *[("bytes=-100", 1088, 1187), ("bytes=-99999", 0, 1187), ("bytes=1187-", 1187, 1187)],
    ],
)
def test_a_part_is_answered(folder: Path, wanted: str, first: int, last: int) -> None:
    record(folder, "ht")
    whole = ask("ht", "2022-03-23.mp3").content
    answer = ask("ht", "2022-03-23.mp3", Range=wanted)
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/1188"
    assert answer.content == whole[first : last + 1]
    assert answer.headers["Content-Length"] == str(last + 1 - first)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("wanted", ["bytes=1188-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_that_is_not_there(folder: Path, wanted: str) -> None:
    record(folder, "ht")
    answer = ask("ht", "2022-03-23.mp3", Range=wanted)
    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["Content-Range"] == "bytes */1188"


@pytest.mark.parametrize("wanted", ["bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "0-5"])
def test_a_part_that_makes_no_sense_is_the_whole(folder: Path, wanted: str) -> None:
    record(folder, "ht")
    assert ask("ht", "2022-03-23.mp3", Range=wanted).status_code == 200


@pytest.mark.parametrize(
    "content",
    [
        id3v2() + numbered(7),
        id3v2() + id3v2(b"\0" * 300) + numbered(7),
        numbered(7) + id3v1(),
        numbered(7) + ape(),
        id3v2() + about_the_file() + numbered(7) + ape() + id3v1(),
    ],
)
def test_what_hangs_around_the_frames_is_left_out(content: bytes) -> None:
    found = fragment(content)
    assert found is not None
    assert found.frames == numbered(7)
    assert found.shape == Shape(16000, mono=True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 1000,
        b"RIFF\x24\x08\0\0WAVEfmt " + bytes(2000),
        b"OggS" + bytes(2000),
        id3v2(),
        about_the_file(),
        id3v1(),
        numbered(7)[:-1],
        numbered(7) + b"<script>",
        b"\0" + numbered(7),
        numbered(7) + frame(mono=False),
        numbered(7) + frame(rate=0b00),
        bytes([0xFF, 0xF3, 0x08, 0xC0]) + bytes(140),  # a bit rate of the encoder's own
        bytes([0xFF, 0xF3, 0xF8, 0xC0]) + bytes(140),
        bytes([0xFF, 0xF3, 0x4C, 0xC0]) + bytes(140),  # a sample rate that is reserved
        bytes([0xFF, 0xF5, 0x48, 0xC0]) + bytes(140),  # layer II
        bytes([0xFF, 0xEB, 0x48, 0xC0]) + bytes(140),  # no version
        b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + numbered(7),  # a tag longer than the file
        b"ID3\x04\0",
    ],
)
def test_what_is_no_mp3_from_end_to_end_is_refused(content: bytes) -> None:
    assert fragment(content) is None


@given(st.binary(max_size=600))
def test_no_bytes_break_it_and_what_it_passes_are_frames(noise: bytes) -> None:
    found = fragment(noise + numbered(1))
    if found is not None:
        assert found.frames.endswith(numbered(1))
        again = fragment(found.frames)
        assert again is not None
        assert again.frames == found.frames


@pytest.mark.parametrize(
    ("head", "length"),
    [
        (b"\xff\xfb\x90\x00", 417),  # MPEG-1, 128 kbit/s, 44.1 kHz
        (b"\xff\xfb\x92\x00", 418),  # and padded
        (b"\xff\xfb\x54\xc0", 192),  # 64 kbit/s, 48 kHz, mono
        (b"\xff\xf3\x40\xc0", 104),  # MPEG-2, 32 kbit/s, 22.05 kHz
        (b"\xff\xe3\x28\xc0", 144),  # MPEG-2.5, 16 kbit/s, 8 kHz
    ],
)
def test_lengths_of_frames_as_the_standard_has_them(head: bytes, length: int) -> None:
    assert fragment((head + bytes(length - 4)) * 3) is not None
    assert fragment((head + bytes(length - 3)) * 3) is None


def test_a_fragment_of_another_shape_counts_as_missing(folder: Path) -> None:
    record(folder, "ht")
    (folder / "ht/day-23.mp3").write_bytes(frame(mono=False) * 3)
    (folder / "ht/month-3.mp3").write_bytes(b"not a recording")
    (folder / "ht/hour-4.mp3").unlink()
    (folder / "ht/hour-5.mp3").write_bytes(b"")
    assert address("ht", DAY, None, None) == ""
    assert missing(folder) == {
        "ht": [
            "day-23.mp3: 16000 Hz stereo, the others are 16000 Hz mono",
            "month-3.mp3: not an MP3 from end to end",
            "hour-4.mp3",
            "hour-5.mp3: not an MP3 from end to end",
        ]
    }


def test_what_is_missing_of_a_language_just_begun(folder: Path) -> None:
    record(folder, "quc")
    record(folder, "mam", ["hearing"])
    (folder / "kreyol").mkdir()
    (folder / "readme.txt").write_text("by volunteers")
    told = missing(folder)
    assert told["quc"] == []
    assert told["mam"] == [f"{name}.mp3" for name in NAMES if name != "hearing"]
    assert told["kreyol"] == ["not the code of a language"]
    assert set(told) == {"quc", "mam", "kreyol"}


def test_nothing_missing_means_that_every_day_and_hour_can_be_said(folder: Path) -> None:
    record(folder, "ht")
    assert missing(folder) == {"ht": []}
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + one) for one in range(366)]
    hours = [time(hour, minute) for hour in range(24) for minute in range(0, 60, 5)]
    assert all(address("ht", day, hours[at % 288], hours[-at % 288]) for at, day in enumerate(days))


def test_a_better_recording_is_heard_at_once(folder: Path) -> None:
    record(folder, "ht")
    assert heard(ask("ht", "checking.mp3")) == ["checking"]
    (folder / "ht/checking.mp3").write_bytes(numbered(NAMES.index("report"), 4))
    assert heard(ask("ht", "checking.mp3")) == ["report", "report"]
    (folder / "ht/checking.mp3").unlink()
    assert refused(ask("ht", "checking.mp3"))


@pytest.mark.parametrize(
    ("name", "heard_at"),
    [
        ("plain", "2022-03-23-r0900-h1300.mp3"),
        ("unsure", "2022-03-23-r0900-h1300.mp3"),
        ("days differ", "checking.mp3"),
        ("one of two days passed", "checking.mp3"),
        ("hours differ", "checking.mp3"),
        ("called off by one", "checking.mp3"),
        ("cancelled", "checking.mp3"),
        ("questioned", "checking.mp3"),
    ],
)
def test_a_date_in_doubt_is_never_spoken_as_if_it_were_sure(folder: Path, name: str, heard_at: str) -> None:
    record(folder, "ht")
    assert visit._spoken(each()[name], "ht", NOW) == f"/audio/ht/{heard_at}"


def test_a_day_behind_her_is_not_spoken(folder: Path) -> None:
    record(folder, "ht")
    assert visit._spoken(each()["passed"], "ht", NOW) == ""
