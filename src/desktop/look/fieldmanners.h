// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace portwright {

/// How fields behave in every panel: one that merely lies under the pointer does not take the wheel, so that scrolling
/// changes no value; one whose text is committed leaves Undo and Redo to the plan. And an open menu has the letters:
/// the canvas, which keeps the focus below it, would take them for its own keys.
class FieldManners : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// For each new widget.
    void teach(QWidget *widget);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace portwright
