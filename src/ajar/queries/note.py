"""Where a kept message is shown."""

from ajar.store.models import Message


def page_of(message: Message) -> str:
    """Return the key of the opportunity's page that shows `message`."""
    if message.opportunity is not None:
        return message.opportunity.key
    return message.thread.key if message.thread is not None else message.key
