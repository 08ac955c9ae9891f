// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planfiles.h"
#include "desktop/presenter/thumbnails.h"

#include <QWidget>

class QToolButton;

namespace portwright {

class SampleCard;

/// A plan that was open before: opened by a click, pinned to stay, or taken off the list.
class RecentCard : public QWidget
{
    Q_OBJECT

public:
    RecentCard(const RecentPlan &plan, QWidget *parent);

    const QString &path() const { return m_plan.path; }
    void showPicture(const PlanPicture &picture);
    bool isMissing() const { return m_missing; }

Q_SIGNALS:
    void openRequested(const QString &path);
    void pinRequested(const QString &path, bool pinned);
    void removeRequested(const QString &path);

private:
    QToolButton *tool(const QString &text, const QString &name);
    void describe(const QString &state);

    RecentPlan m_plan;
    SampleCard *m_card;
    bool m_missing = false;
};

} // namespace portwright
