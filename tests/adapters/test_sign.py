"""A sign is seen by everybody who looks at the same desk."""

from ajar.adapters.sign import Sign


def test_what_one_puts_up_another_sees_and_the_next_too(tmp_path):
    one, other = Sign(tmp_path), Sign(tmp_path)
    assert not other.is_up
    one.put_up()
    assert other.is_up
    assert Sign(tmp_path).is_up
    one.take_down()
    assert not other.is_up


def test_a_folder_that_is_not_there_has_a_sign_of_ones_own(tmp_path):
    sign = Sign(tmp_path / "nowhere")
    sign.put_up()
    assert sign.is_up
    assert not Sign(tmp_path / "nowhere").is_up
