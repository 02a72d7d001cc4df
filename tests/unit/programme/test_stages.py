"""Stages of a case, and the decisions of the court."""

import pytest

from vigilia.programme.stages import DECISIONS, STAGES, stage, usual


def test_every_stage_follows_known_ones_and_only_ends_have_nothing_after() -> None:
    codes = {one.code for one in STAGES}
    assert all(set(one.follows) <= codes for one in STAGES)
    followed = {code for one in STAGES for code in one.follows}
    assert {one.code for one in STAGES if one.ends} == codes - followed


def test_every_stage_can_be_reached_from_the_encounter() -> None:
    reached = {"encounter"}
    for _ in STAGES:
        reached |= {one.code for one in STAGES if reached & set(one.follows)}
    assert reached == {one.code for one in STAGES}


def test_the_usual_way_and_another() -> None:
    assert usual("returned", "master")
    assert not usual("encounter", "appeal")
    with pytest.raises(KeyError):
        stage("mediation")


def test_an_order_in_absentia_judges_nothing() -> None:
    judged = {one.code: one.merits for one in DECISIONS}
    assert judged["in_absentia"] is False
    assert judged["granted"] is True
    assert judged["removal"] is None


def test_each_court_code_means_one_decision() -> None:
    codes = [code for one in DECISIONS for code in one.court_codes]
    assert sorted(codes) == sorted({"G", "R", "C", "X", "D", "T", "V", "W", "O"})
