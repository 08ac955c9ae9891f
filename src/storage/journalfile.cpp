// SPDX-License-Identifier: Apache-2.0
#include "storage/journalfile.h"

#include "base/environment.h"
#include "base/json.h"
#include "base/jsonwriter.h"
#include "storage/planfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <memory>

namespace portwright {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

constexpr qint64 JournalFormat = 1;
constexpr QLatin1String Ending(".journal");
constexpr QLatin1String LockEnding(".lock");
constexpr QByteArrayView Separator("\n\n"); // the head has no empty line

QString lockPath(const QString &journal)
{
    return journal.chopped(Ending.size()) + LockEnding;
}

QByteArray headText(const JournalHead &head)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(QStringLiteral("portwright-journal"), JournalFormat);
    writer.member(QStringLiteral("path"), head.planPath);
    writer.member(QStringLiteral("name"), head.planName);
    writer.member(QStringLiteral("edited"), head.edited.toUTC().toString(Qt::ISODateWithMs));
    writer.member(QStringLiteral("saved"), QString::fromLatin1(head.savedHash));
    writer.endObject();
    return writer.take();
}

JournalHead readHead(const QByteArray &text, const QString &path)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, path);
    if (!document)
        return {};
    const JsonValue root = document->root();
    return {root.find(u"path").toString(), root.find(u"name").toString(),
            QDateTime::fromString(root.find(u"edited").toString(), Qt::ISODateWithMs),
            root.find(u"saved").toString().toLatin1()};
}

Error damaged(const QString &path)
{
    return {JournalText::tr("This is no journal that this program can read"), {path, 0, 0, {}}};
}

LeftJournal readLeft(JournalSlot slot)
{
    const QString path = slot.path;
    const Result<QByteArray> bytes = DiskFileSystem().read(path);
    if (!bytes)
        return {std::move(slot), {}, bytes.errors()};
    const qsizetype end = bytes->indexOf(Separator);
    if (end < 0)
        return {std::move(slot), {}, damaged(path)};
    return {std::move(slot), readHead(bytes->left(end), path), parsePlan(bytes->mid(end + Separator.size()), path)};
}

/// True if the file on the disk holds the journal's very plan: the program ended between saving and tidying up.
bool saysNothingNew(const LeftJournal &journal)
{
    if (!journal.plan || journal.head.planPath.isEmpty())
        return false;
    const Result<QByteArray> saved = DiskFileSystem().read(journal.head.planPath);
    return saved && *saved == planText(*journal.plan);
}

/// Files of half-finished writes have the journal's name and something behind it.
void removeCrumbs(const QDir &folder, const QString &stem)
{
    const QStringList crumbs = folder.entryList({QString(stem + Ending + QStringLiteral(".*"))}, QDir::Files);
    for (const QString &crumb : crumbs)
        QFile::remove(folder.filePath(crumb));
}

QStringList stemsIn(const QDir &folder)
{
    QStringList stems;
    for (const QString &name : folder.entryList(QDir::Files))
        stems += name.section(u'.', 0, 0);
    stems.removeDuplicates();
    return stems;
}

} // namespace

QString journalFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/portwright/journal");
}

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Result<JournalSlot> newJournalSlot(const QString &folder)
{
    const Error failure{JournalText::tr("No journal of the changes can be kept in %1; save often").arg(folder), {}};
    if (!QDir().mkpath(folder))
        return failure;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    JournalSlot slot;
    slot.path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + Ending;
    if (slot.lock.take(lockPath(slot.path), FileLock::Reach::ThisHost) != FileLock::Outcome::Taken)
        return failure;
    return slot;
}

Result<void> writeJournal(const QString &path, const JournalHead &head, const Plan &plan)
{
    return DiskFileSystem().write(path, headText(head) + '\n' + planText(plan));
}

void removeJournal(JournalSlot &slot)
{
    QFile::remove(slot.path);
    slot.lock.release();
}

QList<std::shared_ptr<LeftJournal>> leftJournals(const QString &folder)
{
    QList<std::shared_ptr<LeftJournal>> left;
    const QDir directory(folder);
    for (const QString &stem : stemsIn(directory)) {
        JournalSlot slot;
        slot.path = directory.filePath(stem + Ending);
        if (slot.lock.take(lockPath(slot.path), FileLock::Reach::ThisHost) != FileLock::Outcome::Taken)
            continue;
        removeCrumbs(directory, stem);
        if (!QFileInfo::exists(slot.path))
            continue;
        auto journal = std::make_shared<LeftJournal>(readLeft(std::move(slot)));
        if (saysNothingNew(*journal))
            removeJournal(journal->slot);
        else
            left += journal;
    }
    std::stable_sort(left.begin(), left.end(),
                     [](const auto &a, const auto &b) { return a->head.edited > b->head.edited; });
    return left;
}

} // namespace portwright
