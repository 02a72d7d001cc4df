from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "vigilia.web.people"
    label = "people"

    def ready(self) -> None:
        from vigilia.web.guard import shred
        from vigilia.web.guard.retention import on_sweep
        from vigilia.web.guard.rotation import on_rotate
        from vigilia.web.people.actions.leaving import forget_people
        from vigilia.web.people.retention import forget_without_consent
        from vigilia.web.people.rotation import index_again

        shred.on_forget(forget_people)
        on_rotate(index_again)
        on_sweep("people without a case, consent over", forget_without_consent)
