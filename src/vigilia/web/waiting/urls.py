"""One address for everything a person does; beside it the page's own files, the recordings, and nothing else."""

from django.urls import URLPattern, path

from vigilia.web.waiting import assets, keeping, views
from vigilia.web.waiting.audio import audio

urlpatterns: list[URLPattern] = [
    path("", views.page),
    *assets.urls,
    *keeping.urls,
    path("audio/<str:language>/<str:spoken>", audio),
    path("robots.txt", views.robots),
    path("favicon.ico", views.no_icon),
]
handler400 = "vigilia.web.waiting.views.bad"
handler404 = "vigilia.web.waiting.views.not_here"
handler500 = "vigilia.web.waiting.views.broken"
