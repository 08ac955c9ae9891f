# Probes the tasks on standard input; prints "number fragment" for each address. Python 3.5 or newer, nothing else.
import binascii, errno, hashlib, json, os, queue, re, select, socket, struct, sys, threading, time
try:
    import ssl
except ImportError:
    ssl = None

WAITS = (3.4, 1.2, 1.2)  # the first one sees a neighbour that does not answer, after 3.1 s
TALK = 3.0
MOST = 16384
GREETING = b"PORTWRIGHT-REHEARSAL/1 "
LOCK = threading.Lock()


class Ended(Exception):
    def __init__(self, verdict, proof="", detail="", by="", code=0):
        Exception.__init__(self, verdict)
        self.found = {"verdict": verdict, "proof": proof, "detail": detail, "by": by, "code": code}


def readable(data, most=120):
    line = data.split(b"\n")[0].strip()
    if line and all(0x20 <= c < 0x7f for c in line):
        return line.decode("ascii")[:most]
    return " ".join("%02x" % c for c in data[:most // 3])


def groups(text, rand):
    items = []
    for at in range(0, len(text), 4):
        group = text[at:at + 4]
        if group[0] == "R":
            items.append((rand[group[1]][int(group[2:], 16)], 0xff))
        else:
            items.append((int(group[:2], 16), int(group[2:], 16)))
    return items


def pattern(text, rand):
    out = b""
    for value, mask in groups(text, rand):
        if mask == 0xff:
            out += b"\\x%02x" % value
        elif mask == 0:
            out += b"[\\x00-\\xff]"
        else:
            fits = b"".join(b"\\x%02x" % b for b in range(256) if b & mask == value & mask)
            out += b"[" + fits + b"]"
    return re.compile(out, re.DOTALL)


def match(form, data, rand):
    """Length taken and capture, or None. A run takes as little as it can, so that no step is ever taken back."""
    at, run, begin, captured, start = 0, False, None, b"", 0
    for element in form.split("."):
        if element == "A":
            run = True
        elif element[0] == "B":
            begin = start + int(element[1:])
        elif element[0] == "E":
            captured = data[begin:start + int(element[1:])]
        else:
            fit = pattern(element, rand)
            found = fit.search(data, at) if run else fit.match(data, at)
            if not found:
                return None
            start, at, run = found.start(), found.end(), False
    return at, captured


def steps_of(text):
    steps = []
    for word in ([] if text == "-" else text.split(",")):
        kind, proof, forms = word.split(":")
        steps.append((kind, binascii.unhexlify(proof).decode("utf-8", "replace"), forms.split("_")))
    return steps


def random_values():
    return {name: bytes(1 + b % 254 for b in os.urandom(size))
            for name, size in (("a", 1), ("b", 2), ("c", 4), ("d", 8), ("e", 16))}


def watch_errors(sock):
    try:
        if sock.family == socket.AF_INET6:
            sock.setsockopt(41, 25, 1)
        else:
            sock.setsockopt(0, 11, 1)
    except OSError:
        pass


def reporter(sock):
    """(address, type, code) of the ICMP message in the socket's error queue (Linux, ip(7)), or None."""
    try:
        ancillary = sock.recvmsg(512, 512, 0x2000)[1]
    except (OSError, AttributeError):
        return None
    for _level, _kind, data in ancillary:
        if len(data) < 24 or data[4] not in (2, 3):
            continue
        if data[4] == 2:
            return socket.inet_ntop(socket.AF_INET, data[20:24]), data[5], data[6]
        return socket.inet_ntop(socket.AF_INET6, data[24:40]), data[5], data[6]
    return None


def failure(sock, number, address, udp, seconds):
    icmp = reporter(sock)
    v6 = sock.family == socket.AF_INET6
    if icmp:
        offender, kind, code = icmp
        port = (kind, code) == ((1, 4) if v6 else (3, 3))
        host = (kind, code) == ((1, 3) if v6 else (3, 1))
        try:
            own = sock.getsockname()[0]
        except OSError:
            own = ""
        if port and offender == address:
            return refused(number, udp, True)
        if offender == own or offender.startswith("127.") or offender == "::1":
            if host:
                return no_host(number)
            return blocked(number)
        return Ended("rejected", "", "%s rejects it (ICMP %d/%d): look at the rules and routes of that device."
                     % (offender, kind, code), offender, kind * 256 + code)
    if number == errno.ECONNREFUSED:
        return refused(number, udp, sys.platform.startswith("linux"))
    if number in (errno.EPERM, errno.EACCES) and not v6:
        return blocked(number)
    if number == errno.ENETUNREACH or number == errno.EADDRNOTAVAIL:
        return Ended("no-route", "", "This computer has no route to the address.", "", number)
    if number in (errno.EHOSTUNREACH, errno.EPERM, errno.EACCES):
        if seconds >= 2.5:
            return no_host(number)
        return Ended("rejected", "", "A device on the way rejects it; this tool cannot name the device.", "", number)
    if number in (errno.ECONNRESET, errno.EPIPE):
        return closed()
    return Ended("no-route", "", "The connection failed: %s." % os.strerror(number), "", number)


def refused(number, udp, certain):
    if udp:
        return Ended("refused", "", "The computer answers, but nothing listens on this UDP port.", "", number)
    return Ended("refused", "", "Nothing listens on this port, or a firewall answers in the computer's name." if certain
                 else "Refused by the destination or by a firewall: this tool cannot tell which.", "", number)


def no_host(number):
    return Ended("no-host", "", "No computer on this network has the address.", "", number)


def blocked(number):
    return Ended("blocked-here", "", "This computer's own firewall forbids it.", "", number)


def closed(proof=""):
    return Ended("reset", proof, "Accepted, then closed before an answer: look at the service's access list and for a"
                 " proxy on the way.", "", errno.ECONNRESET)


def wrong(data):
    return Ended("wrong-service", readable(data), "The answer does not belong to the planned protocol.")


def connect(family, address, port):
    tries = 0
    for wait in WAITS:
        tries += 1
        sock = socket.socket(family, socket.SOCK_STREAM)
        watch_errors(sock)
        sock.setblocking(False)
        begun = time.time()
        number = sock.connect_ex((address, port))
        if number in (errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN):
            ready = select.select([], [sock], [sock], wait)
            if not (ready[1] or ready[2]):
                sock.close()
                continue
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        took = time.time() - begun
        if number == 0 and sock.getsockname() == sock.getpeername():
            number = errno.ECONNREFUSED
        if number == 0:
            return sock, round(took * 1000, 3), tries
        ended = failure(sock, number, address, False, took)
        sock.close()
        ended.found["tries"] = tries
        raise ended
    ended = Ended("filtered", "", "No answer in %d attempts: look for a firewall on the way that drops it, and whether"
                  " the computer is switched on." % tries, "", errno.ETIMEDOUT)
    ended.found["tries"] = tries
    raise ended


class Talk:
    """One connection: what came, and what was sent."""

    def __init__(self, task, sock):
        self.task, self.sock = task, sock
        self.data, self.heard, self.proof_tls = b"", b"", ""
        self.talked = False

    def more(self, wait):
        """True if bytes came, False at the end, None after the wait."""
        self.sock.settimeout(max(wait, 0.01))
        try:
            got = self.sock.recv(4096)
        except socket.timeout:
            return None
        except OSError as problem:
            if ssl and isinstance(problem, ssl.SSLError) and not isinstance(problem, ssl.SSLEOFError):
                if "timed out" in str(problem):
                    return None
                raise Ended("tls-failed", self.proof_tls, "The server ended TLS after the handshake: %s." % problem)
            return False
        if not got:
            return False
        self.heard += got[:MOST - len(self.heard)]
        self.data += got[:MOST - len(self.data)]
        if self.heard.startswith(GREETING):
            self.rehearse()
        return True

    def could_be_greeting(self):
        return GREETING.startswith(self.heard[:len(GREETING)])

    def send(self, data):
        self.talked = True
        try:
            self.sock.settimeout(TALK)
            self.sock.sendall(data)
        except OSError:
            pass  # what it said before it closed counts

    def rehearse(self):
        nonce = binascii.hexlify(os.urandom(16))
        self.send((b"\n" if self.talked else b"") + b"NONCE " + nonce + b"\n")
        end = time.time() + TALK
        self.sock.settimeout(TALK)
        text = self.heard
        while text.count(b"\n") < 3 and len(text) < 1024 and time.time() < end:
            if text.count(b"\n") == 2:
                self.sock.settimeout(0.2)  # older stand-ins do not say from where the call came
            try:
                got = self.sock.recv(1024)
            except OSError:
                break
            if not got:
                break
            text += got
        raise rehearsal(self.task, text, [nonce], self.sock)

    def expect(self, forms, rand, wait):
        end = time.time() + wait
        while True:
            for form in forms:
                found = match(form, self.data, rand)
                if found:
                    self.data = self.data[found[0]:]
                    return found[1]
            left = end - time.time()
            if left <= 0 or len(self.data) >= MOST:
                return None
            if not self.more(left):
                for form in forms:
                    found = match(form, self.data, rand)
                    if found:
                        self.data = self.data[found[0]:]
                        return found[1]
                return None


def called_from(lines, sock):
    """What is added to proof and detail, by the line that says from where the stand-in saw the call come."""
    seen = readable(lines[2][5:]) if len(lines) > 3 and lines[2].startswith(b"SEEN ") else ""
    if not re.match("^[0-9a-f.:]+$", seen):
        return "", ""
    own = sock.getsockname()[0].split("%")[0]
    if seen == own:
        return "; called from " + seen, " It saw this computer's own address: the source is not translated on the way."
    return "; called from " + seen, " It saw %s in place of this computer's address %s: the source is translated on" \
                                    " the way." % (seen, own)


def rehearsal(task, text, challenges, sock):
    lines = text.split(b"\n")
    said = readable(lines[0][len(GREETING):])
    echo = lines[1] if len(lines) > 1 else b""
    node, ports = task["node"].split("/")[0], task["node"].split("/")[1:]
    for port in ports:
        right = [b"ECHO " + hashlib.sha256(c + ("\n%s\n%s" % (node, port)).encode("ascii")).hexdigest()[:32].encode()
                 for c in challenges]
        if said == "node=%s port=%s" % (node, port) and echo in right:
            proof, detail = called_from(lines, sock)
            return Ended("rehearsed", said + proof, "The stand-in answered with its token, so the way there is open."
                         + detail)
    return Ended("wrong-service", said, "A stand-in answered, but it says it is %s, not node %s port %s, or it did not"
                 " prove that it saw the question." % (said, node, " or ".join(ports)))


def start_tls(talk, family, address):
    """Looks at the certificate; a planned one is compared, any other must be trusted."""
    task = talk.task
    if ssl is None:
        raise Ended("open", "", "Accepted. This python3 has no ssl module, so TLS was not tried.")
    name = None if task["sni"] == "-" else task["sni"]
    check = task["cert"] == "-"
    problem = ""
    while True:
        context = ssl.create_default_context()
        context.check_hostname = check and name is not None
        context.verify_mode = ssl.CERT_REQUIRED if check else ssl.CERT_NONE
        try:
            talk.sock.settimeout(TALK)
            secure = context.wrap_socket(talk.sock, server_hostname=name)
            break
        except (ssl.SSLError, ssl.CertificateError) as error:
            text = str(error)
            talk.sock.close()
            if check and ("CERTIFICATE_VERIFY_FAILED" in text or isinstance(error, ssl.CertificateError)):
                problem = str(getattr(error, "verify_message", "") or text)
                check = False
                talk.sock = connect(family, address, task["port"])[0]
                continue
            if "WRONG_VERSION_NUMBER" in text or "HTTP_REQUEST" in text or "PACKET_LENGTH_TOO_LONG" in text:
                raise Ended("wrong-service", "", "The answer is not TLS: another service has the port, or it speaks"
                            " without TLS.")
            if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
                raise closed()
            raise Ended("tls-failed", "", "The TLS handshake failed: %s." % text)
        except socket.timeout:
            raise Ended("open", "", "Accepted, but TLS got no answer in time.")
        except OSError:
            raise closed()
    digest = hashlib.sha256(secure.getpeercert(True)).hexdigest()
    talk.sock = secure
    talk.proof_tls = "%s; sha256 %s" % (str(secure.version()).replace("TLSv", "TLS "), digest)
    if task["cert"] == "issuer":
        return ("open", "TLS answered. The plan names an issuer, which this tool does not compare.")
    if task["cert"] not in ("-", digest):
        return ("intercepted", "The certificate is not the planned one: a device on the way opens TLS, or the server's"
                " certificate was replaced.")
    if task["cert"] == digest:
        return ("verified", "The certificate is the planned one.")
    if problem:
        return ("tls-untrusted", "The certificate is not trusted here: %s." % problem.rstrip("."))
    return ("verified", "The certificate is trusted%s." % (" and carries the planned name" if name else
                                                           ". The plan has no name to compare it with"))


def talk_tcp(task, family, address):
    sock, took, tries = connect(family, address, task["port"])
    talk = Talk(task, sock)
    try:
        converse(talk, family, address, took / 1000)
    except Ended as ended:
        ended.found.setdefault("tries", tries)
        ended.found["latency-ms"] = took
        raise
    finally:
        talk.sock.close()


def converse(talk, family, address, trip):
    steps, rand = steps_of(talk.task["steps"]), random_values()
    if not steps or steps[0][0] == "t":
        came = talk.more(0.15 + 2 * trip)
        while came and talk.could_be_greeting():
            came = talk.more(1.0)
        if not steps:
            if came is False and not talk.heard:
                raise closed()
            raise Ended("open", readable(talk.heard), "Accepted. No exchange is known that would prove the service.")
        if talk.heard:
            raise wrong(talk.heard)
        if came is False:
            raise closed()
    captures, extras, judged = [], [], ("verified", "")
    needed = [i for i, step in enumerate(steps) if step[0] in "te"]
    for index, (kind, proof, forms) in enumerate(steps):
        if kind == "t":
            judged = start_tls(talk, family, address)
            if index == len(steps) - 1:
                talk.more(0.15 + 4 * trip)
        elif kind == "s":
            talk.send(bytes(value for value, _mask in groups(forms[0], rand)))
        else:
            found = talk.expect(forms, rand, TALK if kind == "e" else 0.5)
            if found is None and kind == "e":
                if talk.heard:
                    raise wrong(talk.heard)
                if talk.more(0.01) is False:
                    raise closed(talk.proof_tls)
                raise Ended("open", talk.proof_tls, "Accepted, but the planned protocol got no answer in time.")
            if found:
                captures.append(readable(found.strip()))
            if found is not None and proof:
                extras.append(proof)
    said = "; ".join((captures[:1] or ([talk.task["proves"]] if len(needed) > 1 or not talk.proof_tls else []))
                     + extras)
    raise Ended(judged[0], "; ".join(p for p in (talk.proof_tls, said) if p), judged[1])


def talk_udp(task, family, address):
    steps, rand = steps_of(task["steps"]), random_values()
    sends = [bytes(v for v, _m in groups(forms[0], rand)) for kind, _p, forms in steps if kind == "s"]
    expects = [forms for kind, _p, forms in steps if kind == "e"]
    sock = socket.socket(family, socket.SOCK_DGRAM)
    watch_errors(sock)
    begun, heard = time.time(), b""
    try:
        sock.connect((address, task["port"]))
        for tries in (1, 2, 3):
            for data in sends:
                sock.send(data)
            end = time.time() + 1.0
            while time.time() < end:
                sock.settimeout(max(end - time.time(), 0.01))
                try:
                    data = sock.recv(MOST)
                except socket.timeout:
                    break
                latency = round((time.time() - begun) * 1000, 3)
                if data.startswith(GREETING):
                    ended = rehearsal(task, data, sends, sock)
                elif any(sent.startswith(data) for sent in sends):
                    heard = data  # an echo, which proves no protocol
                    continue
                elif all(any(match(form, data, rand) for form in forms) for forms in expects[:1]):
                    ended = Ended("verified", "; ".join([task["proves"]] + extra_proofs(steps, data, rand)))
                else:
                    heard = data
                    continue
                ended.found.update({"tries": tries, "latency-ms": latency})
                raise ended
    except OSError as problem:
        ended = failure(sock, problem.errno or 0, address, True, time.time() - begun)
        ended.found["tries"] = 1
        raise ended
    finally:
        sock.close()
    if heard:
        raise wrong(heard)
    ended = Ended("silent", "", "No answer to 3 datagrams: dropped by a firewall, not allowed for this address, or no"
                  " service.")
    ended.found["tries"] = 3
    raise ended


def extra_proofs(steps, data, rand):
    """Optional answers stand one after another behind the one that was needed."""
    extras, rest, needed = [], data, True
    for kind, proof, forms in steps:
        if kind not in "eo":
            continue
        for form in forms:
            found = match(form, rest, rand)
            if found:
                rest = rest[found[0]:]
                if kind == "o" and proof:
                    extras.append(proof)
                break
    return extras


def addresses(task):
    kind = socket.SOCK_STREAM if task["transport"] == "tcp" else socket.SOCK_DGRAM
    try:
        found = socket.getaddrinfo(task["host"], task["port"], 0, kind)
    except (socket.gaierror, UnicodeError) as problem:
        raise Ended("name-not-found", "", "The name %s does not resolve from here (%s)." % (task["host"], problem))
    return sorted(set((family, where[0]) for family, _k, _p, _n, where in found))


def tell(number, found, family=None, address=""):
    now = time.time()
    record = {"address": address,
              "family": "" if not address else "ipv6" if family == socket.AF_INET6 else "ipv4",
              "verdict": "", "proof": "", "latency-ms": None, "by": "", "code": 0, "tries": 0, "detail": "",
              "tool": "python3", "at": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + "Z"}
    record.update(found)
    line = "%s %s\n" % (number, json.dumps(record)[1:])
    with LOCK:
        sys.stdout.write(line)
        sys.stdout.flush()


def work(tasks):
    while True:
        try:
            task = tasks.get_nowait()
        except queue.Empty:
            return
        try:
            places = addresses(task)
        except Ended as ended:
            tell(task["n"], ended.found)
            continue
        for family, address in places:
            try:
                (talk_udp if task["transport"] == "udp" else talk_tcp)(task, family, address)
            except Ended as ended:
                tell(task["n"], ended.found, family, address)
            except Exception as problem:  # one task's trouble is no other's
                tell(task["n"], {"verdict": "not-probed", "detail": "The tool failed: %s." % problem}, family, address)


def main():
    tasks = queue.Queue()
    names = ("n", "transport", "host", "port", "sni", "cert", "node", "web", "steps", "proves")
    for line in sys.stdin:
        task = dict(zip(names, line.split(" ")[1:]))
        task["port"] = int(task["port"])
        task["proves"] = binascii.unhexlify(task["proves"].strip().replace("-", "")).decode("utf-8", "replace")
        tasks.put(task)
    workers = [threading.Thread(target=work, args=(tasks,)) for _ in range(24)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
