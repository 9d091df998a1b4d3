"""Block YAML as renderers print it, written and read without a library; anything unusual is an error, never a guess."""
import json
import re

# What every tool prints for numbers, booleans and nothing; other plain text that YAML readers differ about is refused.
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
WORDS = {"true": True, "false": False, "null": None, "{}": {}, "[]": []}
DOUBTFUL = re.compile(r"[-+.0-9][-+.0-9_eE]*|0[xob].*|[\[{&*!|>%@`].*|~|(?i:y|n|yes|no|on|off|true|false|null)|")
NAME = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#{\[-][^\s:]*|-[^\s:]+): *(.*)""")


def write(*documents):
    return "---\n".join("\n".join(_lines(document)) + "\n" for document in documents)


def _lines(value):
    entries = value.items() if isinstance(value, dict) else [(None, item) for item in value]
    for name, inner in entries:
        head = "-" if name is None else name + ":"
        if isinstance(inner, str) and "\n" in inner:
            yield head + " |"
            yield from ("  " + line for line in inner.splitlines())
        elif isinstance(inner, (dict, list)) and inner:
            lines = list(_lines(inner))
            if name is None:
                head = "- " + lines.pop(0)
            yield head
            margin = "" if name and isinstance(inner, list) else "  "
            yield from (margin + line for line in lines)
        else:
            plain = isinstance(inner, str) and not DOUBTFUL.fullmatch(inner) and ": " not in inner
            yield head + " " + (inner if plain else json.dumps(inner))


def read(text):
    """The documents of a stream, of block YAML or JSON."""
    if text.lstrip()[:1] in ("{", "["):
        value = json.loads(text)
        return value if isinstance(value, list) else [value]
    documents = (_Reader(part) for part in re.split(r"(?m)^---(?: .*)?\n", text))
    return [document.block(0) for document in documents if document.peek() is not None]


class _Reader:
    def __init__(self, text):
        self.lines = text.split("\n")
        self.at = 0

    def peek(self):
        """The next line as its indentation and its text; None at the end."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            content = line.lstrip(" ")
            if content and not content.startswith("#"):
                return len(line) - len(content), content
            self.at += 1
        return None

    def block(self, least):
        """The list or map that begins at the next line."""
        first = self.peek()
        self.expect(first and first[0] >= least)
        indent, content = first
        value = [] if content.startswith("- ") else {}
        while (line := self.peek()) and line[0] == indent and line[1].startswith("- ") == isinstance(value, list):
            if isinstance(value, list):
                self.item(value, indent, line[1])
            else:
                self.member(value, indent, line[1])
        self.expect(line is None or line[0] < indent or line[0] == indent and isinstance(value, list))
        return value

    def item(self, items, indent, content):
        if NAME.fullmatch(content[2:]):
            # a map that begins behind the dash is one that stands where its first name does
            self.lines[self.at] = " " * (indent + 2) + content[2:]
            items.append(self.block(indent + 2))
        else:
            self.at += 1
            items.append(self.scalar(content[2:], indent))

    def member(self, members, indent, content):
        match = NAME.fullmatch(content)
        self.expect(match)
        name = self.scalar(match[1], indent) if match[1][0] in "\"'" else match[1]
        self.expect(name not in members)
        self.at += 1
        following = self.peek()
        if match[2]:
            members[name] = self.scalar(match[2], indent)
        else:
            is_list = following and following[0] == indent and following[1].startswith("- ")
            members[name] = self.block(indent if is_list else indent + 1)

    def scalar(self, text, indent):
        if text == "|":
            literal = []
            while self.at < len(self.lines) and (
                    not self.lines[self.at].strip() or self.lines[self.at].startswith(" " * (indent + 1))):
                literal.append(self.lines[self.at])
                self.at += 1
            margin = len(literal[0]) - len(literal[0].lstrip())
            return "\n".join(line[margin:] for line in literal).rstrip("\n") + "\n"
        if text.startswith('"'):
            while not re.fullmatch(r'"(?:[^"\\]|\\.)*"', text):
                # a folded line: the backslash at its end and the one that begins the next stand for nothing
                self.expect(text.endswith("\\") and self.at < len(self.lines))
                text = text[:-1] + self.lines[self.at].lstrip(" ").removeprefix("\\")
                self.at += 1
            return json.loads(text)
        if text.startswith("'"):
            self.expect(re.fullmatch(r"'(?:[^']|'')*'", text))
            return text[1:-1].replace("''", "'")
        if text in WORDS:
            return type(WORDS[text])() if isinstance(WORDS[text], (dict, list)) else WORDS[text]
        if NUMBER.fullmatch(text):
            return json.loads(text)
        self.expect(not DOUBTFUL.fullmatch(text) and ": " not in text and " #" not in text)
        return text

    def expect(self, condition):
        if not condition:
            raise ValueError(f"not the plain YAML that renderers print, in front of line {self.at + 1}")
