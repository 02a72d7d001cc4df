"""MPEG audio, layer III: the frames of a file without what players and recorders hang around them.

Nothing is decoded. A file is taken when it is frames from end to end, and refused otherwise: half a fragment could
be another day.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

ID3V1 = 128
APE = 32  # footer of an APEv2 tag, which has the length of the tag in it

TOLD = 16  # a word, what follows, frames and bytes: four of four bytes

_KILOBITS = {
    "1": (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    "2": (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}  # ISO/IEC 11172-3 and 13818-3, layer III; index 0 ("free") and 15 are refused
_HERTZ = {0b11: (44100, 48000, 32000), 0b10: (22050, 24000, 16000), 0b00: (11025, 12000, 8000)}
_MONO = 0b11


@dataclass(frozen=True)
class Shape:
    """What must not change in the middle of a sentence: some phones fall silent when it does."""

    hertz: int
    mono: bool

    def __str__(self) -> str:
        return f"{self.hertz} Hz {'mono' if self.mono else 'stereo'}"


@dataclass(frozen=True)
class Fragment:
    """The frames of one recording, back to back, and how many they are."""

    shape: Shape
    frames: bytes
    count: int


@dataclass(frozen=True)
class _Head:
    shape: Shape
    length: int
    side: int  # bytes of side information after the four of the header; what a Xing header stands behind


def fragment(content: bytes) -> Fragment | None:
    """The frames of an MP3 file; None when it is none, is cut short, or changes its shape on the way."""
    start, end = _after_id3v2(content), _before_tags(content)
    first, at, count = start, start, 0
    shape: Shape | None = None
    while at < end:
        head = _head(content[at : at + 4])
        if head is None or at + head.length > end or (shape and head.shape != shape):
            return None
        if shape is None and _about_the_file(content[at : at + head.length], head):
            first = at + head.length
        else:
            count += 1
        shape = head.shape
        at += head.length
    return Fragment(shape, content[first:end], count) if shape and count else None


def joined(fragments: Sequence[Fragment]) -> bytes:
    """Fragments of one shape in a row, a frame before them that says how many frames and bytes there are.

    Without it a browser reckons the length from the rates it meets first: where volunteers recorded at several rates it
    shows a wrong length and cannot be led to the last word, which is the hour.
    """
    frames = b"".join(one.frames for one in fragments)
    head, length, side = _roomy(frames[:4])
    told = struct.pack(">4sIII", b"Xing", 0b11, sum(one.count for one in fragments), length + len(frames))
    return (head + bytes(side) + told).ljust(length, b"\0") + frames


def _roomy(four: bytes) -> tuple[bytes, int, int]:
    """A header like this one whose frame has room for what is told, the length of the frame, and its side information."""
    for bits in range(1, 15):
        like = bytes([four[0], four[1] | 1, bits << 4 | four[2] & 0b1100, four[3]])
        head = _head(like)
        if head is not None and head.length >= 4 + head.side + TOLD:
            return like, head.length, head.side
    raise ValueError("not the header of a frame")


def _head(four: bytes) -> _Head | None:
    if len(four) < 4 or four[0] != 0xFF or four[1] & 0xE0 != 0xE0:
        return None
    version, layer = four[1] >> 3 & 0b11, four[1] >> 1 & 0b11
    bits, rate, padding = four[2] >> 4, four[2] >> 2 & 0b11, four[2] >> 1 & 1
    if version == 0b01 or layer != 0b01 or bits in {0, 15} or rate == 3:
        return None
    first = version == 0b11
    hertz, mono = _HERTZ[version][rate], four[3] >> 6 == _MONO
    kilobits = _KILOBITS["1" if first else "2"][bits]
    length = (144 if first else 72) * kilobits * 1000 // hertz + padding
    side = (17 if mono else 32) if first else (9 if mono else 17)
    return _Head(Shape(hertz, mono), length, side)


def _about_the_file(frame: bytes, head: _Head) -> bool:
    """A first frame that only says how long the file is (Xing, Info, VBRI).

    Passed on it would be obeyed: Chromium then plays the first word of the date and stops.
    """
    return frame[4 + head.side :][:4] in {b"Xing", b"Info"} or frame[36:40] == b"VBRI"


def _after_id3v2(content: bytes) -> int:
    at = 0
    while content[at : at + 3] == b"ID3" and len(content) >= at + 10:
        flags, size = content[at + 5], content[at + 6 : at + 10]
        length = size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3]  # seven bits in each byte
        at += 10 + length + (10 if flags & 0x10 else 0)
    return at


def _before_tags(content: bytes) -> int:
    end = len(content)
    if content[-ID3V1:][:3] == b"TAG" and end >= ID3V1:
        end -= ID3V1
    footer = content[max(end - APE, 0) : end]
    if footer[:8] == b"APETAGEX":
        has_header = int.from_bytes(footer[20:24], "little") >> 31
        end -= int.from_bytes(footer[12:16], "little") + (APE if has_header else 0)
    return max(end, 0)
