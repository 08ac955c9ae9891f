// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/planfilter.h"

#include <QDialog>

class QCheckBox;
class QBoxLayout;
class QLabel;
class QRadioButton;
class QScrollArea;

namespace portwright {

/// Asks which flows are to be seen; what is checked is in force at once. It goes away when anything else is turned to;
/// it is no popup, because assistive technology is told of none.
class FilterPopover : public QDialog
{
    Q_OBJECT

public:
    FilterPopover(PlanFilter &filter, QWidget *parent);

    /// Opens below a place of the screen, with what the plan has now.
    void openAt(const QRect &place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead(QBoxLayout *column);
    void buildFoot(QBoxLayout *column);
    void fill(int columns);
    QWidget *groupOf(Facet facet, const FlowTraits &traits);
    void take(Facet facet);
    void follow();

    PlanFilter &m_filter;
    QRadioButton *m_hide = nullptr;
    QRadioButton *m_highlight = nullptr;
    QScrollArea *m_scroll;
    QLabel *m_count = nullptr;
    QMap<Facet, QList<QCheckBox *>> m_boxes;
    bool m_following = false;
};

} // namespace portwright
