// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planfinder.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace portwright {

/// Looks for a text in all of the plan: counts, marks and steps through what it finds.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    FindBar(Session &session, QWidget *parent);

    void start();

Q_SIGNALS:
    /// What is found is to be marked; nothing once the bar is closed.
    void found(const QSet<portwright::ElementId> &elements, const QSet<portwright::FlowId> &flows);
    void showRequested(const portwright::ElementId &element);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look(bool go);
    void step(int by);
    void showCount();
    QString placeText() const;
    void finish();

    Session &m_session;
    QLineEdit *m_text;
    QLabel *m_count;
    QList<QToolButton *> m_steps;
    QList<PlanMatch> m_matches;
    qsizetype m_at = 0;
};

} // namespace portwright
