// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planfiles.h"

#include "storage/planfile.h"

#include <QDir>
#include <QFileInfo>

namespace portwright {

namespace {

constexpr qsizetype MostRecent = 10;
constexpr qsizetype MostErrors = 8;
constexpr int MostNewPlans = 99;

QString samplePrefix()
{
    return QStringLiteral("sample:");
}

QString recentKey()
{
    return QStringLiteral("recent");
}

QString pinnedKey()
{
    return QStringLiteral("pinned");
}

struct OpenedText
{
    Plan plan;
    QByteArray hash; // of the file; empty for what is none
};

Result<OpenedText> readPlan(const FileSystem &files, const QString &path)
{
    if (path.startsWith(samplePrefix())) {
        const Result<Plan> plan = openPlan(files, path);
        return plan ? Result<OpenedText>({*plan, {}}) : Result<OpenedText>(plan.errors());
    }
    const Result<QByteArray> bytes = files.read(path);
    if (!bytes)
        return bytes.errors();
    const Result<Plan> plan = parsePlan(*bytes, path);
    return plan ? Result<OpenedText>({*plan, contentHash(*bytes)}) : Result<OpenedText>(plan.errors());
}

QString shortText(const Errors &errors)
{
    if (errors.size() <= MostErrors)
        return errorsText(errors);
    const int more = int(errors.size() - MostErrors);
    return errorsText(errors.mid(0, MostErrors)) + u'\n' + PlanFiles::tr("and %n more", nullptr, more);
}

} // namespace

QString ownerText(const LockOwner &owner)
{
    if (owner.host.isEmpty())
        return PlanFiles::tr("by somebody who did not say so");
    const QString since = QLocale().toString(owner.since.toLocalTime(), QLocale::ShortFormat);
    return PlanFiles::tr("%1 on %2 since %3").arg(owner.user, owner.host, since);
}

PlanFiles::PlanFiles(Session &session, QSettings &settings, const QString &journals, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_settings(settings),
      m_guard(session.document(), session.files()),
      m_journal(session.document(), journals),
      m_folder(journals)
{
    connect(&m_journal, &Journal::failed, &session, &Session::raise);
}

bool PlanFiles::open(const QString &path)
{
    const Result<OpenedText> opened = readPlan(m_session.files(), path);
    if (!opened) {
        m_session.raise(shortText(opened.errors()));
        return false;
    }
    const bool sample = path.startsWith(samplePrefix());
    const QString file = sample || path == QStringLiteral("-") ? QString() : QFileInfo(path).absoluteFilePath();
    adopt(opened->plan, file, opened->hash);
    reportLeftOut();
    remember(file);
    return true;
}

void PlanFiles::adopt(Plan plan, const QString &file, const QByteArray &hash)
{
    if (!file.isEmpty())
        m_number.release();
    m_session.open(std::move(plan), file);
    m_session.document().setSavedHash(hash);
    m_guard.mind(file);
}

void PlanFiles::startNew()
{
    Plan plan;
    plan.name = freeTitle();
    adopt(std::move(plan), {}, {});
}

/// The first that no other window has.
QString PlanFiles::freeTitle()
{
    if (m_number.isTaken())
        m_number.release();
    const QString folder = QFileInfo(m_folder).path() + QStringLiteral("/new-plans"); // a clean end leaves no journal
    if (m_folder.isEmpty() || !QDir().mkpath(folder))
        return tr("New plan");
    for (int number = 1; number <= MostNewPlans; ++number) {
        const QString path = QStringLiteral("%1/%2.lock").arg(folder).arg(number);
        if (m_number.take(path, FileLock::Reach::ThisHost) == FileLock::Outcome::Held)
            continue;
        return number == 1 ? tr("New plan") : tr("New plan %1").arg(number);
    }
    return tr("New plan");
}

bool PlanFiles::reload()
{
    const Result<OpenedText> opened = readPlan(m_session.files(), m_session.document().path());
    if (!opened) {
        m_session.raise(shortText(opened.errors()));
        return false;
    }
    m_session.document().reload(tr("Reload from the disk"), opened->plan, opened->hash);
    m_guard.saved();
    return true;
}

QList<std::shared_ptr<LeftJournal>> PlanFiles::leftJournals() const
{
    return m_journal.folder().isEmpty() ? QList<std::shared_ptr<LeftJournal>>()
                                        : portwright::leftJournals(m_journal.folder());
}

void PlanFiles::recover(LeftJournal &journal)
{
    adopt(*journal.plan, journal.head.planPath, journal.head.savedHash);
    m_session.document().markUnsaved();
    m_journal.adopt(std::move(journal.slot));
    reportLeftOut();
    remember(journal.head.planPath);
}

void PlanFiles::reportLeftOut()
{
    Errors errors;
    for (const LeftOutPack &pack : m_session.packs().leftOut())
        errors += toldErrors(pack);
    if (!errors.isEmpty())
        m_session.raise(shortText(errors));
}

bool PlanFiles::save(const QString &path)
{
    FileLock lock;
    if (!m_guard.mayWrite(path, lock)) {
        m_session.raise(tr("%1 is open elsewhere (%2); save under another name.")
                            .arg(QFileInfo(path).fileName(), ownerText(lock.owner())));
        return false;
    }
    const QString before = m_session.document().path();
    const bool sameFile = !before.isEmpty() && lockPathOf(before) == lockPathOf(path);
    const Result<void> written = m_session.document().save(m_session.files(), path);
    if (!written) {
        m_session.raise(errorsText(written.errors()) + u'\n' +
                        tr("Nothing is lost: the file is as it was, and the plan is still open here. Make room or save "
                           "it elsewhere."));
        return false;
    }
    m_number.release();
    sameFile ? m_guard.saved() : m_guard.mind(path, std::move(lock));
    remember(path);
    Q_EMIT saved();
    return true;
}

QList<RecentPlan> PlanFiles::recent() const
{
    const QStringList pinned = m_settings.value(pinnedKey()).toStringList();
    QList<RecentPlan> plans;
    for (const QString &path : m_settings.value(recentKey()).toStringList())
        plans += RecentPlan{path, pinned.contains(path)};
    std::stable_partition(plans.begin(), plans.end(), [](const RecentPlan &plan) { return plan.pinned; });
    return plans;
}

void PlanFiles::setPinned(const QString &path, bool pinned)
{
    QStringList paths = m_settings.value(pinnedKey()).toStringList();
    paths.removeAll(path);
    if (pinned)
        paths += path;
    m_settings.setValue(pinnedKey(), paths);
    Q_EMIT recentChanged();
}

void PlanFiles::forget(const QString &path)
{
    QStringList paths = m_settings.value(recentKey()).toStringList();
    paths.removeAll(path);
    m_settings.setValue(recentKey(), paths);
    setPinned(path, false);
}

QString PlanFiles::title() const
{
    const QString path = m_session.document().path();
    if (!path.isEmpty())
        return m_guard.isReadOnly() ? tr("%1 (read-only)").arg(QFileInfo(path).fileName()) : QFileInfo(path).fileName();
    return m_session.plan().name.isEmpty() ? tr("New plan") : m_session.plan().name;
}

void PlanFiles::remember(const QString &path)
{
    if (path.isEmpty())
        return;
    QStringList paths = m_settings.value(recentKey()).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    const QStringList pinned = m_settings.value(pinnedKey()).toStringList();
    for (qsizetype at = paths.size(); paths.size() > MostRecent && --at >= 0;) {
        if (!pinned.contains(paths.at(at)))
            paths.removeAt(at);
    }
    m_settings.setValue(recentKey(), paths);
    Q_EMIT recentChanged();
}

} // namespace portwright
