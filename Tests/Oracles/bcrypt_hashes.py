"""Makes and checks hashes with Python's bcrypt, which is the Rust crate of that name.

stdin: one JSON object a line, {"secret": base64, "hash": "$2b$..."}.
stdout: one a line, {"matches": true, "hash": "$2b$..."}: whether the hash is that of the secret, and
another hash of it of cost 4.
"""

import base64
import json
import sys

import bcrypt

for line in sys.stdin:
    question = json.loads(line)
    secret = base64.b64decode(question["secret"])
    answer = {
        "matches": bcrypt.checkpw(secret, question["hash"].encode()),
        "hash": bcrypt.hashpw(secret, bcrypt.gensalt(4)).decode(),
    }
    print(json.dumps(answer))
