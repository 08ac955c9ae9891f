// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QDialog>
#include <QLineEdit>

namespace portwright {

/// Asks for the secrets that servers share with their clients. They stay in memory until another plan is opened.
class SecretsDialog : public QDialog
{
    Q_OBJECT

public:
    SecretsDialog(const Session &session, const QList<NodeId> &nodes, const QHash<NodeId, QByteArray> &known,
                  QWidget *parent = nullptr);

    /// Of the nodes with an entry that is not empty.
    QHash<NodeId, QByteArray> secrets() const;

private:
    QLineEdit *addField(const QString &name, const QByteArray &known);

    QHash<NodeId, QLineEdit *> m_fields;
};

} // namespace portwright
