package uk.healthcare.desk.staff.ui;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.staff.AccountService;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.ShellAccount;

/** The person signed in, as the shell shows them. */
@Component
class StaffShellAccount implements ShellAccount {

    private final CurrentStaff current;
    private final AccountService account;

    StaffShellAccount(CurrentStaff current, AccountService account) {
        this.current = current;
        this.account = account;
    }

    @Override
    public String name() {
        return current.get().name();
    }

    @Override
    public boolean letterKeys() {
        return account.letterKeys();
    }

    @Override
    public void letterKeys(boolean on) {
        account.useLetterKeys(on);
    }

    @Override
    public boolean mayCreateEnquiry() {
        return current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST);
    }
}
