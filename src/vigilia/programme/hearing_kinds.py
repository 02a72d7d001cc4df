"""Kinds of hearing and how they are held, by usual words and by the court's codes."""

from __future__ import annotations

from dataclasses import dataclass

from vigilia.programme.spellings import Spellings, also


@dataclass(frozen=True)
class HearingKind:
    """A kind of hearing. `court_codes` are schedule types of the court's table tbllookupSchedule_Type."""

    code: str
    name: str
    court_codes: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Mode:
    """How a hearing is held, where it is known."""

    code: str
    name: str
    court_codes: tuple[str, ...]
    aliases: tuple[str, ...]


KINDS: tuple[HearingKind, ...] = (
    HearingKind(
        "master",
        "master calendar hearing",
        ("MM", "MR", "MA"),
        also(
            "master, mch, master calendar, master hearing, initial master, master reset, master asylum, preliminar, "
            "audiencia preliminar, audiencia master, maestra, premye odyans, primera, primera audiencia, inicial"
        ),
    ),
    HearingKind(
        "individual",
        "individual hearing",
        ("II", "IA", "IR"),
        also(
            "individual, merits, merits hearing, individual merits, audiencia individual, fondo, de fondo, "
            "audiencia de fondo, "
            "audiência individual, odyans endividyèl, individual asylum, individual reset, final, audiencia final, ich"
        ),
    ),
)
"""Not here: `MP` (special master), since the same letters are the programme's own case identifier."""

MODES: tuple[Mode, ...] = (
    Mode("in_person", "in person", (), also("presencial, en persona, en persòn, in-person, live, pessoalmente")),
    Mode(
        "video",
        "by video",
        ("VC",),
        also("video, vídeo, vtc, televideo, videoconferencia, webex, por video, tele video"),
    ),
    Mode("telephone", "by telephone", ("TC",), also("telephone, teléfono, por teléfono, telefónica, phone, llamada")),
)

_KINDS = Spellings((one, (one.code, one.name, *one.court_codes, *one.aliases)) for one in KINDS)
_MODES = Spellings((one, (one.code, one.name, *one.court_codes, *one.aliases)) for one in MODES)


def hearing_kind(words: str) -> HearingKind | None:
    """The kind that `words` names ("MCH", "preliminar", "merits", "II"); None when unknown."""
    return _KINDS.find(words)


def mode(words: str) -> Mode | None:
    """How a hearing is held, by `words` ("VTC", "presencial"); None when unknown."""
    return _MODES.find(words)
