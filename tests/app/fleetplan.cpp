// SPDX-License-Identifier: Apache-2.0
#include "fleetplan.h"

#include "../probe/serverprocess.h"
#include "packs/packlibrary.h"
#include "storage/planfile.h"

#include <QDir>
#include <QFileInfo>

namespace portwright::test {

Workspace workspaceOf(const QByteArray &plan)
{
    const Result<Plan> read = parsePlan(plan, QStringLiteral("p"));
    if (!read)
        qFatal("%s", qPrintable(errorsText(read.errors())));
    const Result<PackLibrary> library = PackLibrary::builtIn();
    if (!library)
        qFatal("%s", qPrintable(errorsText(library.errors())));
    return evaluate(*read, library->packsFor(read->packs), QDate(2026, 11, 27), QStringLiteral("en"));
}

QByteArray hostilePlan()
{
    return R"({"portwright": 1, "name": "x",
  "zones": [{"id": "lan", "kind": "lan", "name": "Office: {"}, {"id": "servers", "kind": "server", "name": "'\"\n- {{ 7*7 }}"}],
  "nodes": [
    {"id": "laptop", "role": "client", "pack": "code42-onprem", "name": "{{ .Labels }} ': {", "zone": "lan", "addresses": ["127.0.77.5"]},
    {"id": "authority", "role": "authority", "pack": "code42-onprem", "name": "A\"\n'{% raw %}{{ lookup('env', 'HOME') }}",
     "zone": "servers", "addresses": ["127.0.77.10"], "host": "backup.example.org"},
    {"id": "siem", "role": "host", "pack": "common", "name": "# !!str", "zone": "servers", "addresses": ["127.0.77.11"]},
    {"id": "elsewhere", "role": "host", "pack": "common", "zone": "servers", "addresses": ["192.0.2.1"]},
    {"id": "badly-named", "role": "host", "pack": "common", "zone": "servers", "host": "-oProxyCommand=x {{ 1 }}"}],
  "extra-flows": [
    {"id": "closed", "from": "laptop", "to": "siem", "transport": "tcp", "ports": ["14290"], "purpose": "{{ $value }} \"log\": {'"},
    {"id": "open", "from": "laptop", "to": "siem", "transport": "tcp", "ports": ["14291"], "purpose": "open"},
    {"id": "badly", "from": "laptop", "to": "badly-named", "transport": "tcp", "ports": ["1"]},
    {"id": "by-udp", "from": "laptop", "to": "siem", "transport": "udp", "ports": ["514"]}]})";
}

QByteArray writeFiles(const FleetFiles &files, const QString &folder)
{
    DiskFileSystem disk;
    for (const FleetFile &file : files.files) {
        const QString path = folder + QLatin1Char('/') + file.name;
        if (!QDir().mkpath(QFileInfo(path).path()) || !disk.write(path, file.bytes))
            return "cannot write " + path.toUtf8();
        if (file.executable)
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner);
    }
    return {};
}

QByteArray fileNamed(const FleetFiles &files, const char *name)
{
    for (const FleetFile &file : files.files) {
        if (file.name == QLatin1String(name))
            return file.bytes;
    }
    return {};
}

QByteArray runProgram(const QString &program, const QStringList &arguments, const QString &folder)
{
    if (programPath(program).isEmpty())
        return "missing program: " + program.toUtf8();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(programPath(program), arguments);
    if (!process.waitForFinished(120000))
        return program.toUtf8() + " did not end";
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
               ? QByteArray()
               : QByteArray(process.readAll() + '!');
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace portwright::test
