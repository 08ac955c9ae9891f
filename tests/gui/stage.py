# SPDX-License-Identifier: Apache-2.0
"""A desktop of its own for one test: display, window manager, session bus, accessibility bus and home folder."""
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

PATIENCE = 30  # seconds; machines are shared
TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "import": "imagemagick",
    "dbus-daemon": "dbus-daemon",
    "gdbus": "libglib2.0-bin",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


NO_STEPS = {"main", "<lambda>", "take_the_walk", "take_the_walks", "walk", "run"}


class Trouble(Exception):
    """What went wrong, in words for the log."""


def expect(truth, message):
    if not truth:
        raise Trouble(message)


def run(walk, script, longest, folder):
    """All of a test: walks for at most so many seconds and says how it ended, or in which step of the script it failed."""
    def out_of_time(*_):
        raise Trouble(f"the walk takes longer than {longest} s")

    missing = missing_tools()
    if missing:
        sys.exit("\n".join(missing))
    signal.signal(signal.SIGALRM, out_of_time)
    signal.signal(signal.SIGTERM, out_of_time)
    signal.alarm(longest)
    started = time.monotonic()
    try:
        walk()
    except Trouble as trouble:
        sys.exit(f"FAIL{step_of(trouble, script)}: {trouble}\nPictures and logs: {folder}")
    print(f"PASS after {time.monotonic() - started:.1f} s; pictures and logs: {folder}")


def step_of(trouble, script):
    for frame in traceback.extract_tb(trouble.__traceback__):
        if frame.filename == script and frame.name not in NO_STEPS:
            return f' in the step "{frame.name.replace("_", " ")}" (line {frame.lineno})'
    return ""


def wait(question, what, patience=PATIENCE):
    """Asks again and again until the answer is neither empty nor an error; the answer."""
    end = time.monotonic() + patience
    last = None
    while True:
        try:
            answer = question()
            if answer:
                return answer
        except Exception as error:  # things vanish while they are looked at
            last = error
        if time.monotonic() > end:
            reason = f" (last: {type(last).__name__}: {last})" if last else ""
            raise Trouble(f"waited {patience} s in vain: {what}{reason}")
        time.sleep(0.05)


def missing_tools():
    """Sentences about what has to be installed first."""
    said = [f"{tool} is missing: install the package {package}" for tool, package in TOOLS.items()
            if not shutil.which(tool)]
    try:
        import pyatspi  # noqa: F401  only whether it is there; it connects later
    except ImportError:
        said.append("the Python module pyatspi is missing: install the package python3-pyatspi and use /usr/bin/python3")
    return said


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _children(pid):
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_name[1]) == pid:
            found.append(int(status.parent.name))
    return found


class Stage:
    """Use it in a `with`; whatever was started on it has ended afterwards."""

    def __init__(self, logs, width=1600, height=1000):
        self.logs = pathlib.Path(logs)
        self.size = (width, height)
        self.folder = None
        self.processes = []

    def __enter__(self):
        # What a bus starts on demand must end here, too, although it detaches itself.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
        self.logs.mkdir(parents=True, exist_ok=True)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="portwright-gui-"))
        try:
            self._furnish()
            self._raise_display()
            self._raise_window_manager()
            self._raise_buses()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        end = time.monotonic() + 3
        while any(process.poll() is None for process in self.processes) and time.monotonic() < end:
            time.sleep(0.05)
        self._end_what_is_left()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end_what_is_left(self):
        """Ends every descendant: orphans come to this process, which then finds their children."""
        for _ in range(20):
            left = _children(os.getpid())
            if not left:
                return
            for pid in left:
                try:
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
                except (ProcessLookupError, ChildProcessError):
                    pass

    @property
    def home(self):
        return self.folder / "home"

    def start(self, name, *command, **options):
        """Starts a program; what it prints goes into a log of that name."""
        log = open(self.logs / f"{name}.log", "ab")
        process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=options.pop("stdout", log),
                                   stderr=log, preexec_fn=_die_with_parent, **options)
        log.close()
        self.processes.append(process)
        return process

    def _furnish(self):
        """Nothing of the person's own home is read or written."""
        places = {"HOME": "home", "XDG_CONFIG_HOME": "home/.config", "XDG_DATA_HOME": "home/.local/share",
                  "XDG_CACHE_HOME": "home/.cache", "XDG_STATE_HOME": "home/.local/state", "XDG_RUNTIME_DIR": "run",
                  "TMPDIR": "tmp"}
        for variable, place in places.items():
            path = self.folder / place
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.environ[variable] = str(path)
        for variable in ("WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "LANGUAGE",
                         "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "XAUTHORITY"):
            os.environ.pop(variable, None)
        os.environ.update(LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                          QT_FONT_DPI="96", QT_ENABLE_HIGHDPI_SCALING="0", GSETTINGS_BACKEND="memory",
                          DCONF_PROFILE=str(self.folder / "none"))

    def _raise_display(self):
        reading, writing = os.pipe()
        width, height = self.size
        self.start("xvfb", "Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                   "-noreset", pass_fds=[writing])
        os.close(writing)
        os.set_blocking(reading, False)
        digits = b""

        def number():
            nonlocal digits
            digits += os.read(reading, 16)
            return digits.endswith(b"\n")

        wait(number, "Xvfb to name its display (see xvfb.log)")
        os.close(reading)
        os.environ["DISPLAY"] = f":{int(digits)}"

    def _raise_window_manager(self):
        """A window that is mapped before the window manager is ready can stay unmapped, so this waits for it."""
        self.start("openbox", "openbox", "--sm-disable")
        wait(lambda: "window id" in subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True,
                                                   text=True, check=True).stdout, "openbox to manage the display")

    def _raise_buses(self):
        """The accessibility bus comes before the program, which would not register with it later."""
        address = f"unix:path={os.environ['XDG_RUNTIME_DIR']}/bus"
        self.start("dbus", "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        wait((pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "bus").exists, "the session bus")
        wait(lambda: subprocess.run(["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path",
                                     "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress"],
                                    capture_output=True, check=True), "the accessibility bus")
