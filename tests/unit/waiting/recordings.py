"""Recordings made by hand: frames of silence with a true header, and folders full of them."""

import struct
from collections.abc import Iterable
from pathlib import Path

from vigilia.web.waiting.audio.recordings import NAMES

SECONDS = 576 / 16000
"""One frame of MPEG-2 layer III holds 576 samples."""


def frame(*, mono: bool = True, rate: int = 0b10, kilobits: int = 32) -> bytes:
    """Silence: MPEG-2, layer III, 16 kHz, then zeros (no bit of sound follows the header)."""
    bits = {8: 1, 32: 4, 64: 8, 160: 14}[kilobits]
    head = bytes([0xFF, 0xF3, bits << 4 | rate << 2, 0b11 << 6 if mono else 0])
    hertz = {0b00: 22050, 0b01: 24000, 0b10: 16000}[rate]
    return head + bytes(72 * kilobits * 1000 // hertz - len(head))


def numbered(number: int, frames: int = 2) -> bytes:
    """Frames that can be told from others: the last byte of each, where no decoder looks, is the number."""
    return (frame()[:-1] + bytes([number])) * frames


def id3v2(payload: bytes = b"TIT2 a volunteer's name") -> bytes:
    """A tag before the sound, as recorders write it, its size in seven bits a byte."""
    size = len(payload)
    return b"ID3\x04\x00\x00" + bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127]) + payload


def id3v1() -> bytes:
    """A tag behind the sound."""
    return b"TAG" + b"a volunteer's name".ljust(125, b"\0")


def ape() -> bytes:
    """Another tag behind the sound, header and footer and one item."""
    item = struct.pack("<II", 4, 0) + b"Artist\0name"
    rest = struct.pack("<III", 2000, len(item) + 32, 1)
    header = b"APETAGEX" + rest + struct.pack("<I", 0xA0000000) + bytes(8)
    return header + item + b"APETAGEX" + rest + struct.pack("<I", 0x80000000) + bytes(8)


def about_the_file() -> bytes:
    """The frame that LAME and ffmpeg put first: how many frames there are (here: two)."""
    info = bytearray(frame())
    info[4 + 9 : 4 + 9 + 12] = b"Info" + struct.pack(">II", 1, 2)
    return bytes(info)


def record(folder: Path, language: str, names: Iterable[str] = NAMES) -> None:
    """Records fragments of a language; each has frames of its own and a tag that must not be passed on."""
    (folder / language).mkdir(exist_ok=True)
    for name in names:
        content = id3v2() + about_the_file() + numbered(NAMES.index(name)) + id3v1()
        (folder / language / f"{name}.mp3").write_bytes(content)
