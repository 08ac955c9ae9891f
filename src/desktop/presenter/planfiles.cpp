// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planfiles.h"

#include <QFileInfo>

namespace portwright {

namespace {

constexpr qsizetype MostRecent = 10;
constexpr qsizetype MostErrors = 8;

QString samplePrefix()
{
    return QStringLiteral("sample:");
}

QString recentKey()
{
    return QStringLiteral("recent");
}

QString shortText(const Errors &errors)
{
    if (errors.size() <= MostErrors)
        return errorsText(errors);
    const int more = int(errors.size() - MostErrors);
    return errorsText(errors.mid(0, MostErrors)) + u'\n' + PlanFiles::tr("and %n more", nullptr, more);
}

} // namespace

PlanFiles::PlanFiles(Session &session, QSettings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
}

bool PlanFiles::open(const QString &path)
{
    Result<Plan> plan = openPlan(m_session.files(), path);
    if (!plan) {
        m_session.raise(shortText(plan.errors()));
        return false;
    }
    const bool sample = path.startsWith(samplePrefix());
    const QString file = sample || path == QStringLiteral("-") ? QString() : QFileInfo(path).absoluteFilePath();
    m_session.open(std::move(plan).value(), file);
    reportLeftOut();
    remember(file);
    return true;
}

void PlanFiles::startNew()
{
    Plan plan;
    plan.name = tr("New plan");
    m_session.open(std::move(plan), {});
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
    const Result<void> written = m_session.document().save(m_session.files(), path);
    if (!written) {
        m_session.raise(errorsText(written.errors()));
        return false;
    }
    remember(path);
    Q_EMIT saved();
    return true;
}

QStringList PlanFiles::recent() const
{
    return m_settings.value(recentKey()).toStringList();
}

QString PlanFiles::title() const
{
    const QString path = m_session.document().path();
    if (!path.isEmpty())
        return QFileInfo(path).fileName();
    return m_session.plan().name.isEmpty() ? tr("New plan") : m_session.plan().name;
}

void PlanFiles::remember(const QString &path)
{
    if (path.isEmpty())
        return;
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(recentKey(), paths.mid(0, MostRecent));
    Q_EMIT recentChanged();
}

} // namespace portwright
