// SPDX-License-Identifier: Apache-2.0
#include "gringopeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <cerrno>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace portwright {

namespace {

/// "client(12, 3, 17, 605, t, n, full)." for node 12 at site 3.
QByteArray factText(const SiteNode &node)
{
    const int features = node.features;
    const char *mode = (features & Full) != 0 ? "full" : (features & Light) != 0 ? "light" : "passive";
    return QByteArray(siteRoleName(node.role)) + '(' + QByteArray::number(node.number) + ',' +
           QByteArray::number(node.site) + ',' + QByteArray::number(node.zone) + ',' +
           QByteArray::number(node.version) + ',' + ((features & Tls) != 0 ? 't' : 'n') + ',' +
           ((features & Relay) != 0 ? 't' : 'n') + ',' + mode + ").\n";
}

/// One end of a rule: the arguments that a feature must have are constants, so that gringo can look nodes up by them.
QByteArray endText(const SiteRule &rule, int role, bool source)
{
    const QByteArray mark = source ? "S" : "D";
    QByteArray tls = "_", relay = "_", mode = "_", tests;
    for (const SiteTest &test : rule.tests) {
        if (test.source != source)
            continue;
        const QByteArray value = QByteArray::number(test.value), state = test.what == SiteTest::Has ? "t" : "n";
        if (test.what == SiteTest::AtLeast || test.what == SiteTest::Below)
            tests += ", V" + mark + (test.what == SiteTest::AtLeast ? " >= " : " < ") + value;
        else if (test.value == Tls)
            tls = state;
        else if (test.value == Relay)
            relay = state;
        else
            mode = test.value == Full ? "full" : test.value == Light ? "light" : "passive";
    }
    const QByteArray site = rule.relation == Relation::SameSite ? "P" : "_";
    const QByteArray zone = rule.relation == Relation::SameZone ? "Z" : "_";
    const QByteArray version = tests.isEmpty() ? QByteArray("_") : QByteArray("V" + mark);
    return QByteArray(siteRoleName(role)) + '(' +
           QByteArrayList{mark, site, zone, version, tls, relay, mode}.join(',') + ')' + tests;
}

QByteArray rulesText()
{
    QByteArray text;
    int number = 0;
    for (const SiteRule &rule : siteRules()) {
        ++number;
        for (const int from : rule.from) {
            for (const int to : rule.to)
                text += "flow(" + QByteArray::number(number) + ",S,D) :- " + endText(rule, from, true) + ", " +
                        endText(rule, to, false) + (from == to ? ", S != D.\n" : ".\n");
        }
    }
    return text;
}

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

ChildTime timed(std::vector<QByteArray> arguments, const QByteArray &output)
{
    std::vector<char *> raw;
    for (QByteArray &argument : arguments)
        raw.push_back(argument.data());
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    const int failed = posix_spawnp(&child, raw.front(), &actions, nullptr, raw.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    while (failed == 0 && wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    if (failed != 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("gringo fails");
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), double(timer.nsecsElapsed()) / 1e9};
}

} // namespace

GringoPeer::GringoPeer(const std::vector<SiteNode> &nodes)
{
    QByteArray facts;
    for (const SiteNode &node : nodes)
        facts += factText(node);
    write("facts.lp", facts);
    write("rules.lp", rulesText());
}

bool GringoPeer::isThere()
{
    return !QStandardPaths::findExecutable(QStringLiteral("gringo")).isEmpty();
}

void GringoPeer::write(const char *file, const QByteArray &text) const
{
    QFile target(QString::fromLocal8Bit(path(file)));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        qFatal("%s cannot be written", path(file).constData());
}

qint64 GringoPeer::count()
{
    timed({"gringo", "--text", path("facts.lp"), path("rules.lp")}, path("flows.txt"));
    QFile flows(QString::fromLocal8Bit(path("flows.txt")));
    if (!flows.open(QIODevice::ReadOnly))
        return -1;
    qint64 count = 0;
    while (!flows.atEnd())
        count += flows.readLine().startsWith("flow(") ? 1 : 0;
    flows.remove();
    return count;
}

ChildTime GringoPeer::ground() const
{
    return timed({"gringo", "--output=smodels", path("facts.lp"), path("rules.lp")}, "/dev/null");
}

ChildTime GringoPeer::read() const
{
    return timed({"gringo", "--output=smodels", path("facts.lp")}, "/dev/null");
}

} // namespace portwright
