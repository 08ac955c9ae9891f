// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planbuilder.h"
#include "desktop/look/look.h"
#include "desktop/presenter/thumbnails.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QTableWidgetItem;

namespace portwright {

/// Asks the few questions that a plan can begin with and shows what comes of the answers.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    NewPlanDialog(const PackLibrary &library, Thumbnails &thumbnails, const Look &look, QWidget *parent = nullptr);

    const PlanAnswers &answers() const { return m_answers; }

Q_SIGNALS:
    void planGiven(const portwright::Plan &plan);

private:
    void buildForm(QFormLayout *form);
    QSpinBox *number(const char *name, const QString &title, int least, int most, int value);
    QCheckBox *question(const char *name, const QString &text, bool yes);
    QLineEdit *text(const char *name, const QString &title);
    void buildNetworks();
    void read();
    void showNetworks();
    void takeNetwork(const QTableWidgetItem *item);
    void follow();
    void finish();

    const PackLibrary &m_library;
    Thumbnails &m_thumbnails;
    const Look &m_look;
    PlanAnswers m_answers;
    Errors m_fieldErrors;
    QTimer m_soon;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_sites = nullptr;
    QSpinBox *m_clients = nullptr;
    QSpinBox *m_storage = nullptr;
    QCheckBox *m_dmz = nullptr;
    QCheckBox *m_hybrid = nullptr;
    QCheckBox *m_monitoring = nullptr;
    QCheckBox *m_mail = nullptr;
    QCheckBox *m_nameAndTime = nullptr;
    QComboBox *m_directory = nullptr;
    QLineEdit *m_published = nullptr;
    QTableWidget *m_networks = nullptr;
    QLabel *m_picture = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace portwright
