// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

class QBoxLayout;

namespace portwright {

/// A row of widgets that goes on in the next line where it has no room: as wide as its widest widget at least.
class WrapLayout : public QLayout
{
public:
    explicit WrapLayout(int spacing);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), true); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool test) const;
    QList<QLayoutItem *> m_items;
};

/// Lets a row of a form wrap: its widgets move into a WrapLayout in its place of `parent`, its stretches go.
void letWrap(QBoxLayout *parent, QBoxLayout *row);
/// The same for every row of buttons of a form, and for its long rows.
void letRowsWrap(QWidget *form);

} // namespace portwright
