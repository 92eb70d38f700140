from pathlib import Path
from unicodedata import category, ucd_3_2_0

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.messages import customers, replies
from evenhand.coach.reader.wordpiece import WordPiece, words

PIECES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "!", "want", "##ed", "日")


@pytest.fixture(scope="module")
def pieces():
    return WordPiece(PIECES)


def spelt(pieces, text):
    return [PIECES[number] for number in pieces.pieces(text)]


def test_words_are_small_and_without_accents():
    assert words("Café  ÀLA\tnaïve\r\n") == ["cafe", "ala", "naive"]


def test_words_part_at_signs_and_chinese_characters():
    assert words("can't 日本 stop…!") == ["can", "'", "t", "日", "本", "stop", "…", "!"]


def test_words_leave_out_what_nobody_sees():
    assert words("a\u200bb\x00c\ufffdd\u00ade") == ["abcde"]


def test_pieces_are_the_longest_that_are_known(pieces):
    assert spelt(pieces, "Unaffable!") == ["un", "##aff", "##able", "!"]
    assert spelt(pieces, "unwanted wanted") == ["[UNK]", "want", "##ed"]


def test_pieces_of_what_looks_like_a_mark_are_only_text(pieces):
    assert spelt(pieces, "[SEP]") == ["[UNK]"] * 3


def test_pieces_of_a_word_without_end_are_unknown(pieces):
    assert spelt(pieces, "un" * 50_000) == ["[UNK]"]


def test_ids_keep_both_ends_of_a_long_text(pieces):
    text = "un " + "want " * 50 + "!"
    assert [PIECES[n] for n in pieces.ids(text, 6)] == ["[CLS]", "un", "want", "want", "!", "[SEP]"]
    assert len(pieces.ids(text, 100)) == 54


@given(st.text())
@settings(max_examples=60)
def test_ids_are_never_too_many_and_always_known(text):
    numbers = WordPiece(PIECES).ids(text, 12)
    assert 2 <= len(numbers) <= 12
    assert set(numbers) <= set(range(len(PIECES)))


@pytest.fixture(scope="module")
def reference():
    """Another WordPiece, with the same pieces and without marks that text could hold."""
    tokenizers = pytest.importorskip("tokenizers", reason="the bench group holds the reference")
    known = {piece: number for number, piece in enumerate(_vocabulary())}
    model = tokenizers.models.WordPiece(known, unk_token="[UNK]", max_input_chars_per_word=100)
    made = tokenizers.Tokenizer(model)
    made.normalizer = tokenizers.normalizers.BertNormalizer()
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    return made


def _vocabulary():
    """That of the model, or without one all letters and whatever our own texts hold, in parts."""
    file = Path("src/evenhand/coach/reader/vocab.txt")
    if file.is_file():
        return file.read_text(encoding="utf-8").splitlines()
    letters = [chr(n) for n in range(33, 0x3000) if category(chr(n))[0] in "LNPS"]
    said = {word for text in _own_texts() for word in words(text)}
    begun = {word[:4] for word in said} | {f"##{word[4:]}" for word in said if len(word) > 4}
    marks = ["[UNK]", "[CLS]", "[SEP]"]
    return list(dict.fromkeys([*marks, *letters, *(f"##{one}" for one in letters), *sorted(begun)]))


def _own_texts():
    return [one.text for one in (*customers("all"), *replies("all"))]


def _same_for_both(char):
    """All letters and numbers, and of marks and signs those that Unicode had early on.

    The reference knows marks and signs as of Unicode 7; those that came later, in scripts hardly
    used, part a word there otherwise than here, and one became a symbol since.
    """
    if char == "\N{CANADIAN SYLLABICS CHI SIGN}":
        return False
    return category(char)[0] in "LNSZ" or ucd_3_2_0.category(char) == category(char) != "Cn"


@pytest.fixture(scope="module")
def ours():
    return WordPiece(_vocabulary())


@pytest.mark.thorough
def test_pieces_are_those_of_the_reference_for_all_texts_at_hand(reference, ours):
    texts = _own_texts()
    assert len(texts) > 5_000
    assert [t for t in texts if ours.pieces(t) != reference.encode(t).ids] == []


def test_pieces_are_those_of_the_reference_for_any_text(reference, ours):
    @given(st.text(st.characters(exclude_categories=("Cs", "Cn")).filter(_same_for_both)))
    @settings(max_examples=100)
    def same(text):
        assert ours.pieces(text) == reference.encode(text).ids

    same()


@pytest.mark.thorough
def test_words_are_those_of_the_reference_for_every_character(reference):
    def told(text):
        parted = reference.pre_tokenizer.pre_tokenize_str(reference.normalizer.normalize_str(text))
        return [word for word, _ in parted]

    every = (chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    held = [char for char in every if _same_for_both(char)]
    assert [hex(ord(char)) for char in held if told(f"a{char}b") != words(f"a{char}b")] == []
