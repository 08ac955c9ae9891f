// SPDX-License-Identifier: Apache-2.0
#include "document/document.h"

#include "document/editcommand.h"
#include "storage/journalfile.h"
#include "storage/planfile.h"

namespace portwright {

Document::Document(QObject *parent) : QObject(parent) {}

void Document::apply(const QString &text, Plan next)
{
    if (next == m_plan)
        return;
    m_undoStack.push(new EditCommand(*this, text, std::move(next)));
}

void Document::reset(Plan plan, const QString &path)
{
    m_undoStack.clear();
    swap(plan);
    m_path = path;
    m_savedHash.clear();
    Q_EMIT pathChanged();
}

void Document::reload(const QString &text, Plan plan, const QByteArray &hash)
{
    apply(text, std::move(plan));
    m_savedHash = hash;
    m_undoStack.setClean();
}

Result<void> Document::save(FileSystem &files, const QString &path)
{
    const QByteArray text = planText(m_plan);
    Result<void> saved = files.write(path, text);
    if (!saved)
        return saved;
    m_path = path;
    m_savedHash = contentHash(text);
    m_undoStack.setClean();
    Q_EMIT pathChanged();
    return {};
}

void Document::swap(Plan &other)
{
    const PlanDiff diff = difference(m_plan, other);
    std::swap(m_plan, other);
    Q_EMIT changed(diff);
}

} // namespace portwright
