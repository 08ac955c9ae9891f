// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planfilter.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace portwright {

/// Says over the canvas which filter is in force and how many flows match; a chip takes its part away.
class FilterChips : public QFrame
{
    Q_OBJECT

public:
    FilterChips(PlanFilter &filter, QWidget *parent);

    /// Shows one chip for all where they do not fit into `room` pixels.
    void fitInto(int room);

Q_SIGNALS:
    void editRequested();

private:
    void renew();
    QToolButton *addChip(const QString &text, const QString &name);

    PlanFilter &m_filter;
    QHBoxLayout *m_row;
    QLabel *m_count;
    QToolButton *m_clear;
    QToolButton *m_all;
    QList<QToolButton *> m_chips;
};

} // namespace portwright
