// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <memory>

namespace portwright {

namespace Ui {
class KeysDialog;
}

/// Every key and what it does, from the command table.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);
    ~KeysDialog() override;

private:
    void fill();
    void filter(const QString &text);

    std::unique_ptr<Ui::KeysDialog> m_ui;
};

} // namespace portwright
