"""A person's letter stays a message; what programs send is told apart."""

import pytest

from evenhand.mail import Kind, parse


def kind_of(header, body=""):
    return parse(f"From: ada@customer.example\n{header}\n\n{body}".encode()).kind


@pytest.mark.parametrize(
    "header",
    [
        "Subject: My order",
        "Subject: Re: Out of office hours?",
        "Subject: Automatic reply is broken on your site",
        "Subject: Out of the office chairs you sell, which is best",
        "Subject: Delivery failure: my parcel never came",
        "Subject: Undelivered parcel",
        "Subject: Abwesend war der Bote",
        "Auto-Submitted: no",
        "Auto-Submitted: no (a person wrote it)",
        "Precedence: normal",
        "X-Auto-Response-Suppress: DR, RN, NRN",
        "Return-Path: <ada@customer.example>",
        "Auto-Submitted: no\nSubject: Automatic reply: your survey",
    ],
)
def test_letter_of_a_person_is_a_message(header):
    assert (
        kind_of(header, "I wasn't at home. My parcel could not be delivered to me.") is Kind.MESSAGE
    )


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner-email=x",
        "Auto-Submitted: (x) auto-notified",
        "X-Autoreply: yes",
        "X-Autorespond: I am away",
        "Precedence: auto_reply",
        "Precedence: bulk\nIn-Reply-To: <ours@shop.example>",
        "X-Auto-Response-Suppress: All",
        "Return-Path: <>\nSubject: Thank you for your mail",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
        "Subject: Automatic reply: My order",
        "Subject: Out of Office",
        "Subject: Abwesenheitsnotiz: Ihre Bestellung",
        "Subject: Réponse automatique : Votre colis",
        "Subject: Respuesta automática: Su pedido",
        "Subject: Risposta automatica: ordine",
        "Subject: Automatisch antwoord: bestelling",
        "Subject: Automatiskt svar: order",
        "Subject: Odpowiedź automatyczna: zamówienie",
        "Subject: Автоматический ответ: заказ",
        "Subject: 自動応答: 注文",
        "Subject: 自动回复:订单",
    ],
)
def test_letter_of_a_program_is_an_automatic_reply(header):
    assert kind_of(header) is Kind.AUTO_REPLY


@pytest.mark.parametrize(
    "header",
    [
        "List-Id: <news.example.org>",
        "List-Unsubscribe: <https://news.example.org/u>",
        "Precedence: bulk",
        "Precedence: list",
    ],
)
def test_letter_to_many_is_list_mail(header):
    assert kind_of(header) is Kind.LIST


def test_automatic_reply_through_a_list_is_an_automatic_reply():
    assert kind_of("List-Id: <x>\nAuto-Submitted: auto-replied") is Kind.AUTO_REPLY
