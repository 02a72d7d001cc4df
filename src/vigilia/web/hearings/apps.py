from django.apps import AppConfig


class HearingsConfig(AppConfig):
    name = "vigilia.web.hearings"
    label = "hearings"

    def ready(self) -> None:
        from vigilia.web.hearings.notice import prepare
        from vigilia.web.people.following import on_written

        on_written(prepare)
