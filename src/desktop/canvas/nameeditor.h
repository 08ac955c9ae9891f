// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"

#include <QLineEdit>

namespace portwright {

/// Edits a name where it is drawn: Enter and the loss of the focus keep it, Esc does not.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(CanvasView &view);

    void begin(const ElementId &element, const QString &name);

Q_SIGNALS:
    void named(const portwright::ElementId &element, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void leave();

    CanvasView &m_view;
    ElementId m_element;
    QString m_before;
    bool m_open = false;
};

} // namespace portwright
