// SPDX-License-Identifier: Apache-2.0
#include "app/handshakefiles.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace portwright;

namespace {

QByteArray oneHandshake(const char *id, const char *expect = "'hello'")
{
    return QByteArray(R"({"portwright-handshakes": 1, "handshakes": [
{"id": ")") +
           id + R"(", "transport": "tcp", "proves": "p", "reference": "r", "steps": [{"expect": ")" + expect +
           R"("}]}]})";
}

} // namespace

/// Handshakes of one's own: where they are found, and that they can do no harm to the others.
class TestHandshakeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsThemInFoldersAndBesideThePlan();
    void leavesBrokenFilesOutWithTheirPlace();
    void changesNoKnownHandshake();
    void readsOnlyFilesOfItsName();
    void samplesHaveNoneBeside();

private:
    void write(const QString &name, const QByteArray &text) const;
    HandshakesAtHand read(const QStringList &folders = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHandshakeFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("mine")));
}

void TestHandshakeFiles::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

HandshakesAtHand TestHandshakeFiles::read(const QStringList &folders) const
{
    const auto known = handshakesAtHand(DiskFileSystem(), folders, path(QStringLiteral("plan.portwright")));
    return known ? *known : HandshakesAtHand();
}

void TestHandshakeFiles::findsThemInFoldersAndBesideThePlan()
{
    write(QStringLiteral("mine/a.handshakes.json"), oneHandshake("first"));
    write(QStringLiteral("b.handshakes.json"), oneHandshake("second"));
    const HandshakesAtHand known = read({path(QStringLiteral("mine"))});
    QVERIFY(known.leftOut.isEmpty());
    const QStringList ids = known.ids();
    QCOMPARE(ids.mid(ids.size() - 2), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    QVERIFY(ids.contains(QStringLiteral("ssh")));
}

void TestHandshakeFiles::leavesBrokenFilesOutWithTheirPlace()
{
    write(QStringLiteral("a.handshakes.json"), oneHandshake("broken", "zz"));
    write(QStringLiteral("b.handshakes.json"), oneHandshake("sound"));
    const HandshakesAtHand known = read();
    QCOMPARE(known.leftOut.size(), 1);
    QCOMPARE(known.leftOut.first().where.file, path(QStringLiteral("a.handshakes.json")));
    QCOMPARE(known.leftOut.first().where.line, 2);
    QVERIFY(known.ids().contains(QStringLiteral("sound")) && !known.ids().contains(QStringLiteral("broken")));
}

void TestHandshakeFiles::changesNoKnownHandshake()
{
    write(QStringLiteral("mine/a.handshakes.json"), oneHandshake("first"));
    write(QStringLiteral("a.handshakes.json"), oneHandshake("ssh"));
    write(QStringLiteral("b.handshakes.json"), oneHandshake("first"));
    const HandshakesAtHand known = read({path(QStringLiteral("mine"))});
    QCOMPARE(known.leftOut.size(), 2);
    QCOMPARE(known.ids().count(QStringLiteral("ssh")), 1);
    const auto ssh = std::find_if(known.handshakes.cbegin(), known.handshakes.cend(),
                                  [](const Handshake &one) { return one.id == QLatin1String("ssh"); });
    QCOMPARE(ssh->floorSeconds, 60);
}

void TestHandshakeFiles::readsOnlyFilesOfItsName()
{
    write(QStringLiteral("handshakes.json"), "broken");
    write(QStringLiteral("a.pack.json"), "broken");
    QVERIFY(read().leftOut.isEmpty());
}

void TestHandshakeFiles::samplesHaveNoneBeside()
{
    const auto known = handshakesAtHand(DiskFileSystem(), {}, QStringLiteral("sample:demo"));
    QVERIFY(known);
    QCOMPARE(known->handshakes.size(), builtInHandshakes()->size());
}

PORTWRIGHT_TEST(tst_handshakefiles, TestHandshakeFiles)
#include "tst_handshakefiles.moc"
