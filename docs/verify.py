#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verifies what a ledger's owner handed out, with Python 3 alone: docs/ledger.md, "Proofs".

  verify.py entries EXPORT CHECKPOINT KEY   every line of an export, and that they are the log's first
  verify.py proof PROOF KEY                 one proof: of an entry, or that a log only grew
  verify.py note CHECKPOINT KEY             the signature alone

KEY is the owner's public key, "name+hash+base64", or a file that holds it. Exit codes: 0 it holds;
4 it does not; 2 the question cannot be read. This file shares no code with the program it checks.
"""
import base64
import binascii
import hashlib
import json
import os
import sys


class Wrong(Exception):
    """What was handed out does not hold."""


class Unreadable(Exception):
    """What was handed out is not in the form that docs/ledger.md describes."""


# Ed25519, verification only: RFC 8032, section 5.1, written for clearness, not for speed.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def x_of(y, odd):
    """The x of the curve's point with this y; None where there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and odd):
        return None
    return P - x if x % 2 != odd else x


def point_from(data):
    number = int.from_bytes(data, "little")
    y = number % 2**255
    x = x_of(y, number >> 255) if y < P else None
    return None if x is None else (x, y, 1, x * y % P)


def plus(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)


def times(number, point):
    result = (0, 1, 1, 0)
    while number > 0:
        if number % 2 == 1:
            result = plus(result, point)
        point = plus(point, point)
        number //= 2
    return result


def same_point(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y, 1, x_of(BASE_Y, 0) * BASE_Y % P)


def is_signed(message, signature, public_key):
    if len(signature) != 64 or len(public_key) != 32:
        return False
    owner = point_from(public_key)
    commitment = point_from(signature[:32])
    response = int.from_bytes(signature[32:], "little")
    if owner is None or commitment is None or response >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    return same_point(times(response, BASE), plus(commitment, times(challenge, owner)))


# Signed notes: C2SP signed-note and tlog-checkpoint.


def bytes_from(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable(f"this is no base64: {text!r}") from None
    if base64.b64encode(data).decode() != text:
        raise Unreadable(f"this is no base64: {text!r}")
    return data


def key_from(text):
    """Name, key id and public key."""
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        raise Unreadable("the key is not written as name+hash+base64")
    data = bytes_from(parts[2])
    key_id = hashlib.sha256(parts[0].encode() + b"\n" + data).digest()[:4]
    if len(data) != 33 or data[0] != 1 or key_id.hex() != parts[1]:
        raise Unreadable("the key is no Ed25519 key, or its hash is another's")
    return parts[0], key_id, data[1:]


def checkpoint_from(note, key):
    """Origin, size and root of a note, once its signature holds."""
    name, key_id, public_key = key
    end = note.rfind("\n\n")
    if end < 0:
        raise Unreadable("the checkpoint is no signed note")
    text = note[: end + 1]
    signed = False
    for line in note[end + 2 :].splitlines():
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Unreadable("a signature line of the checkpoint cannot be read")
        data = bytes_from(parts[2])
        if parts[1] == name and data[:4] == key_id:
            signed = signed or is_signed(text.encode(), data[4:], public_key)
    if not signed:
        raise Wrong(f"the checkpoint is not signed by the key of {name}")
    lines = text.split("\n")
    if len(lines) < 4 or not lines[1].isdecimal() or str(int(lines[1])) != lines[1]:
        raise Unreadable("the note is no checkpoint")
    root = bytes_from(lines[2])
    if len(root) != 32:
        raise Unreadable("the checkpoint's root is not a hash")
    return lines[0], int(lines[1]), root


# Entries and trees: RFC 6962, section 2.1; proofs as RFC 9162, section 2.1, verifies them.


def canonical(value):
    """RFC 8785, for objects of texts, whole numbers and true."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def leaf_of(entry):
    """The leaf hash of an exported entry, after its body was held against its hash."""
    metadata = dict(entry)
    body = metadata.pop("body_text", None)
    salt = metadata.pop("salt", None)
    if body is not None:
        try:
            hashed = hashlib.sha256(bytes.fromhex(salt or "") + body.encode()).hexdigest()
        except (TypeError, ValueError):
            raise Unreadable(f"the salt of entry {entry.get('sequence')} cannot be read") from None
        if hashed != metadata.get("body"):
            raise Wrong(f"entry {entry.get('sequence')}: the body is not the one that was recorded")
    return hashlib.sha256(b"\x00" + canonical(metadata)).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    open_trees = []  # (leaves, hash), the largest first
    for leaf in leaves:
        size = 1
        while open_trees and open_trees[-1][0] == size:
            leaf = node(open_trees.pop()[1], leaf)
            size *= 2
        open_trees.append((size, leaf))
    root = open_trees.pop()[1]
    while open_trees:
        root = node(open_trees.pop()[1], root)
    return root


def climb(index, last, path, start):
    """Hashes upwards along `path`; gives the root of the whole tree and, from those that join on
    the left alone, that of an earlier one."""
    root = earlier = start
    for step in path:
        if last == 0:
            raise Wrong("the proof is too long")
        if index % 2 == 1 or index == last:
            root = node(step, root)
            earlier = node(step, earlier)
            while index % 2 == 0 and index != 0:
                index //= 2
                last //= 2
        else:
            root = node(root, step)
        index //= 2
        last //= 2
    if last != 0:
        raise Wrong("the proof is too short")
    return root, earlier


def check_inclusion(index, size, leaf, root, path):
    if not 0 <= index < size:
        raise Wrong("the entry lies outside the checkpoint's log")
    if climb(index, size - 1, path, leaf)[0] != root:
        raise Wrong("the entry is not in the checkpoint's log")


def check_consistency(size, root, later_size, later_root, path):
    if size < 1 or size > later_size:
        raise Wrong("the log became smaller")
    if size == later_size:
        if path or root != later_root:
            raise Wrong("two logs of one size differ")
        return
    if size & (size - 1) == 0:
        path = [root] + path
    if not path:
        raise Wrong("the proof is too short")
    index, last = size - 1, later_size - 1
    while index % 2 == 1:
        index //= 2
        last //= 2
    whole, part = climb(index, last, path[1:], path[0])
    if part != root or whole != later_root:
        raise Wrong("the later log does not go on from the earlier one")


# The three questions.


def load(text):
    try:
        value = json.loads(text)
    except ValueError:
        raise Unreadable("this is no JSON") from None
    if not isinstance(value, dict):
        raise Unreadable("this is no JSON object")
    return value


def read(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"cannot read {path}: {error}") from None


def entries(export, checkpoint, key):
    origin, size, root = checkpoint_from(read(checkpoint), key)
    leaves = []
    bodies = 0
    for line in read(export).split("\n"):
        if len(leaves) == size or not line:
            break
        entry = load(line)
        if entry.get("sequence") != len(leaves) + 1:
            raise Wrong(f"entry {len(leaves) + 1} is missing from the export")
        leaves.append(leaf_of(entry))
        bodies += "body_text" in entry
    if len(leaves) < size:
        raise Wrong(f"the export has {len(leaves)} entries, the checkpoint {size}")
    if root_of(leaves) != root:
        raise Wrong(f"the export's first {size} entries are not those of the checkpoint")
    return f"{size} entries of {origin} are those of the checkpoint; {bodies} show their body"


def proof(path, key):
    given = load(read(path))
    try:
        steps = [bytes_from(step) for step in given["path"]]
        if given["proof"] == "inclusion":
            origin, size, root = checkpoint_from(given["checkpoint"], key)
            number = given["entry"]["sequence"]
            check_inclusion(number - 1, size, leaf_of(given["entry"]), root, steps)
            return f"entry {number} is one of the {size} of {origin}"
        if given["proof"] == "consistency":
            origin, size, root = checkpoint_from(given["earlier"], key)
            later_origin, later_size, later_root = checkpoint_from(given["later"], key)
            if origin != later_origin:
                raise Wrong("the two checkpoints are of two logs")
            check_consistency(size, root, later_size, later_root, steps)
            return f"the first {size} of the {later_size} entries of {origin} are as they were"
    except (KeyError, TypeError, AttributeError):
        pass
    raise Unreadable("the file is no proof")


def note(checkpoint, key):
    origin, size, root = checkpoint_from(read(checkpoint), key)
    return f"{key[0]} signed: {origin} has {size} entries, root {root.hex()}"


def main(arguments):
    questions = {"entries": (entries, 2), "proof": (proof, 1), "note": (note, 1)}
    if not arguments or arguments[0] not in questions:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    question, files = questions[arguments[0]]
    if len(arguments) != files + 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        key_text = arguments[-1]
        key = key_from(read(key_text) if os.path.exists(key_text) else key_text)
        print(question(*arguments[1:-1], key))
        return 0
    except Wrong as wrong:
        print(f"it does not hold: {wrong}", file=sys.stderr)
        return 4
    except Unreadable as unreadable:
        print(f"it cannot be read: {unreadable}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
