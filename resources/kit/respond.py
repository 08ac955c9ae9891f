# Made by Portwright @VERSION@. Stands in for the services of node @NODE@ until it is stopped with Ctrl+C, after 8 hours
# at the latest. Answers each caller with a token and prints who came. Python 3.5 or newer, nothing else. See README.txt.
# LISTENERS is data: it is read, never executed.
import argparse, datetime, hashlib, os, socket, sys, tempfile, threading
try:
    import ssl
except ImportError:
    ssl = None

LISTENERS = """
@TASKS@"""
CERTIFICATE = """@CERTIFICATE@"""
LOCK = threading.Lock()


def tell(transport, address, port, peer):
    now = datetime.datetime.utcnow().strftime("%Y-%m-%dT%H:%M:%SZ")
    with LOCK:
        print("%s %s port %d came to %s port %d/%s" % (now, peer[0], peer[1], address, port, transport), flush=True)


def greeting(node, port):
    return ("PORTWRIGHT-REHEARSAL/1 node=%s port=%d\n" % (node, port)).encode("ascii")


def echo(challenge, node, port):
    return b"ECHO " + hashlib.sha256(challenge + ("\n%s\n%d" % (node, port)).encode("ascii")).hexdigest()[:32].encode() + b"\n"


def seen(peer):
    address = peer[0].split("%")[0]
    return ("SEEN %s\n" % address).encode("ascii")


def serve_one(caller, peer, node, port, context):
    try:
        caller.settimeout(10)
        if context:
            caller = context.wrap_socket(caller, server_side=True)
        caller.sendall(greeting(node, port))
        heard = b""
        while len(heard) < 8192:
            got = caller.recv(4096)
            if not got:
                break
            heard += got
            for line in heard.split(b"\n")[:-1]:
                if line.startswith(b"NONCE "):
                    caller.sendall(echo(line[6:].strip(), node, port) + seen(peer))
                    return
    except OSError:
        pass
    finally:
        caller.close()


def serve_tcp(listener, address, port, node, context):
    while True:
        caller, peer = listener.accept()
        tell("tcp", address, port, peer)
        threading.Thread(target=serve_one, args=(caller, peer, node, port, context), daemon=True).start()


def serve_udp(listener, address, port, node):
    while True:
        data, peer = listener.recvfrom(65535)
        if data.startswith(b"PORTWRIGHT-REHEARSAL/1 "):
            continue
        tell("udp", address, port, peer)
        try:
            listener.sendto(greeting(node, port) + echo(data, node, port) + seen(peer), peer)
        except OSError:
            pass


def open_listener(transport, address, port):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM if transport == "tcp" else socket.SOCK_DGRAM)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    if transport == "tcp" and os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    if transport == "tcp":
        listener.listen(64)
    return listener


def tls_context():
    if ssl is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if hasattr(ssl, "PROTOCOL_TLS_SERVER") else None
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(CERTIFICATE.encode("ascii"))
    try:
        if context:
            context.load_cert_chain(file.name)
    finally:
        os.unlink(file.name)
    return context


def main():
    parser = argparse.ArgumentParser(description="Stands in for planned services.")
    parser.add_argument("--address", action="append", help="listen on this address in place of the planned ones")
    parser.add_argument("--seconds", type=int, default=8 * 3600, help="end after so many seconds")
    chosen = parser.parse_args()
    open_now, problems, seen = [], [], set()
    context = tls_context()
    for line in LISTENERS.split("\n"):
        if not line.startswith("L "):
            continue
        _, transport, planned, port, tls, node = line.split(" ")
        for address in chosen.address or [planned]:
            if (transport, address, port) in seen:
                continue
            seen.add((transport, address, port))
            try:
                open_now.append((open_listener(transport, address, int(port)), transport, address, int(port), tls, node))
            except (OSError, OverflowError) as problem:
                problems.append("%s port %s/%s cannot be opened: %s" % (address, port, transport, problem))
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 3
    for listener, transport, address, port, tls, node in open_now:
        print("stands in on %s port %d/%s%s" % (address, port, transport, " (TLS)" if tls == "tls" and context else ""),
              flush=True)
        work = (serve_udp, (listener, address, port, node)) if transport == "udp" else (
            serve_tcp, (listener, address, port, node, context if tls == "tls" else None))
        threading.Thread(target=work[0], args=work[1], daemon=True).start()
    try:
        threading.Event().wait(chosen.seconds)
    except KeyboardInterrupt:
        pass
    return 0


sys.exit(main())
