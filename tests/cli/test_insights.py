"""What all that came adds up to, at the command line."""

BASES = (90, 95, 100, 105, 140)


def test_an_empty_desk_says_how_many_it_takes(desk):
    ran = desk("insights")
    assert "Nobody reached you yet." in ran.out
    assert "Five more noes to say what settles them." in ran.out


def test_findings_stand_over_their_numbers(desk):
    desk("consider", "--set", "pay=130k:must")
    for at, base in enumerate(BASES):
        said = f"A Sales Manager role in Denver, base {base}k, permanent."
        desk("note", said, "--who", f"Dana Whit{at}", "--number", f"+1303555010{at}")
    ran = desk("insights")
    assert "One of five bases clears your floor." in ran.out
    assert "Four more" not in ran.out
    assert desk("insights", "--csv", "numbers").out.startswith("insight,table,row")
    assert desk("insights", "--csv", "everything").out.count("\n") == 6
