// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <memory>

namespace portwright {

namespace Ui {
class MessageBar;
}

/// One message above the canvas that stops nobody.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    void showMessage(const QString &text);
    QString text() const;

private:
    std::unique_ptr<Ui::MessageBar> m_ui;
};

} // namespace portwright
