"""Mails by Python's own email package: reads a list of them as JSON, writes each to its file."""
import base64
import json
import mailbox
import sys
from email import charset, policy
from email.header import Header
from email.message import EmailMessage, MIMEPart

folder = sys.argv[1]


def text_part(part):
    made = MIMEPart(policy=policy.SMTP)
    # what is told by bytes keeps the charset that a mail program would have chosen
    data = part["text"].encode(part["charset"])
    made["Content-Type"] = f'text/{part.get("subtype", "plain")}; charset="{part["charset"]}"'
    made["Content-Transfer-Encoding"] = part["encoding"]
    if part["encoding"] == "base64":
        made.set_payload(base64.encodebytes(data).decode("ascii"))
    elif part["encoding"] == "quoted-printable":
        import quopri
        made.set_payload(quopri.encodestring(data).decode("ascii"))
    else:
        made.set_payload(data.decode("ascii", "surrogateescape"))
    return made


def attach(message, part):
    if "message" in part:
        message.add_attachment(build(part["message"]))
        return
    main, sub = part["type"].split("/")
    message.add_attachment(base64.b64decode(part["data"]), maintype=main, subtype=sub, filename=part["name"],
                           disposition=part.get("disposition", "attachment"), cid=part.get("cid"))


def build(mail):
    message = EmailMessage(policy=policy.SMTP)
    for name, value in mail["headers"]:
        message[name] = value
    bodies = [text_part(part) for part in mail["texts"]]
    if len(bodies) == 1 and not mail.get("parts"):
        for name in ("Content-Type", "Content-Transfer-Encoding"):
            message[name] = bodies[0][name]
        message.set_payload(bodies[0].get_payload())
        return message
    if len(bodies) > 1:
        message.make_alternative()
        for body in bodies:
            message.attach(body)
    else:
        message.make_mixed()
        message.attach(bodies[0])
    for part in mail.get("parts", []):
        attach(message, part)
    return message


def encoded_headers(message, mail):
    for name, value, chars in mail.get("encoded", []):
        del message[name]
        message._headers.append((name, Header(value, charset.Charset(chars), header_name=name).encode()))
    return message


for mail in json.load(sys.stdin):
    path = f'{folder}/{mail["file"]}'
    if "mails" in mail:
        box = mailbox.mbox(path)
        for inner in mail["mails"]:
            box.add(build(inner))
        box.close()
        continue
    message = encoded_headers(build(mail), mail)
    with open(path, "wb") as out:
        if mail.get("encoded"):
            from email.generator import BytesGenerator
            BytesGenerator(out, policy=policy.compat32).flatten(message)
        else:
            out.write(message.as_bytes())
